using Kubestrel.Pki.Kubeconfigs;
using YamlDotNet.RepresentationModel;

namespace Kubestrel.Pki.Tests.Kubeconfigs;

public sealed class KubeconfigTextTests
{
    [Theory]
    [InlineData("system:node:worker-1")]
    [InlineData("true")]
    [InlineData("it's")]
    [InlineData("1e3")]
    [InlineData("a: b")]
    [InlineData("#x")]
    public void Names_SurviveYaml(string user)
    {
        var text = KubeconfigText.Write(new Kubeconfig("kubernetes", user, "https://[::1]:6443", "CA", "CERT", "KEY"));

        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = stream.Documents[0].RootNode;
        Assert.Equal(user, root["users"][0]["name"].ToString());
        Assert.Equal($"{user}@kubernetes", root["current-context"].ToString());
        Assert.Equal("https://[::1]:6443", root["clusters"][0]["cluster"]["server"].ToString());
        Assert.Equal("CERT", KubeconfigText.Find(text, KubeconfigText.CertificateField));
        Assert.Equal("KEY", KubeconfigText.Find(text, KubeconfigText.KeyField));
    }
}
