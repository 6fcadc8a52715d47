using Kubestrel.Kubelet.Images;

namespace Kubestrel.Kubelet.Tests.Images;

public sealed class ImageTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("busybox", "docker.io/library/busybox", "latest", "busybox:latest")]
    [InlineData("busybox:1.36", "docker.io/library/busybox", "1.36", "busybox:1.36")]
    [InlineData("user/app", "docker.io/user/app", "latest", "user/app:latest")]
    [InlineData("registry.example:5000/a/b:v1", "registry.example:5000/a/b", "v1", "registry.example:5000/a/b:v1")]
    [InlineData("localhost/x", "localhost/x", "latest", "localhost/x:latest")]
    [InlineData("x@" + Digest, "docker.io/library/x", "", "x@" + Digest)]
    public void References_AreTakenApart(string text, string repository, string tag, string withTag)
    {
        var name = ImageName.Parse(text, out _)!;
        Assert.Equal((repository, tag), (name.Repository, name.Tag));
        Assert.Equal(withTag, ImageName.WithDefaultTag(text, out _));
    }

    [Theory]
    [InlineData("Bad", "couldn't parse image name \"Bad\": invalid reference format: repository name must be lowercase")]
    [InlineData("a b", "couldn't parse image name \"a b\": invalid reference format")]
    [InlineData("", "couldn't parse image name \"\": invalid reference format")]
    public void BadReferences_AreRefused(string text, string expected)
    {
        Assert.Null(ImageName.Parse(text, out var error));
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("registry.example", "registry.example/a", true)]
    [InlineData("registry.example/a", "registry.example/a/b", true)]
    [InlineData("registry.example/b", "registry.example/a/b", false)]
    [InlineData("*.example", "registry.example/a", true)]
    [InlineData("*.example", "a.b.example/a", false)]
    [InlineData("registry.example:5000", "registry.example/a", false)]
    [InlineData("registry.example:5000", "registry.example:5000/a", true)]
    public void Credentials_MatchByHostPortAndPath(string key, string repository, bool expected) => Assert.Equal(expected, Keyring.Matches(key, repository));

    [Fact]
    public void DockerConfig_GivesCredentials()
    {
        var secret = Secret.Empty with
        {
            Type = "kubernetes.io/dockerconfigjson",
            Data = ValueMap.Of((".dockerconfigjson", ByteString.FromText("""{"auths":{"https://index.docker.io/v1/":{"auth":"dXNlcjpwYXNz"},"registry.example/team":{"username":"u","password":"p"},"registry.example":{"username":"x","password":"y"}}}"""))),
        };
        var keyring = Keyring.From([secret]);
        Assert.Equal(("user", "pass"), Only(keyring.Lookup("docker.io/library/busybox")));
        Assert.Equal(["u", "x"], keyring.Lookup("registry.example/team/app").Select(credential => credential.UserName));
        Assert.Equal(("x", "y"), Only(keyring.Lookup("registry.example/other")));
        Assert.Empty(keyring.Lookup("elsewhere.example/a"));
    }

    [Fact]
    public void DamagedSecret_GivesNone()
    {
        var keyring = Keyring.From([Secret.Empty with { Type = "kubernetes.io/dockercfg", Data = ValueMap.Of((".dockercfg", ByteString.FromText("{"))) }]);
        Assert.Empty(keyring.Lookup("a.example/b"));
        Assert.Single(keyring.Damaged);
    }

    private static (string, string) Only(IReadOnlyList<Runtimes.Contract.Images.RegistryCredential> found) => (Assert.Single(found).UserName, found[0].Password);
}
