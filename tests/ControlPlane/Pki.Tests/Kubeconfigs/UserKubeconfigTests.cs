using Kubestrel.Pki.Files;
using Kubestrel.Pki.Kubeconfigs;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Pki.Tests.Kubeconfigs;

public sealed class UserKubeconfigTests : IDisposable
{
    private static readonly Kubeconfig s_config = new("kubernetes", "kubernetes-admin", "https://127.0.0.1:6443", "CA", "CERT", "KEY");
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTimeProvider _time = new() { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(null, "/home/jane", "/home/jane/.kube/config")]
    [InlineData("", "/home/jane", "/home/jane/.kube/config")]
    [InlineData("/a/one:/b/two", "/home/jane", "/a/one")]
    [InlineData(":/b/two", "/home/jane", "/b/two")]
    public void DefaultPath_IsTheFirstOfKubeconfigElseTheHomeFile(string? kubeconfig, string home, string expected) =>
        Assert.Equal(expected, UserKubeconfig.DefaultPath(name => name == "KUBECONFIG" ? kubeconfig : home));

    [Fact]
    public async Task NewFile_IsPrivate()
    {
        var file = new UserKubeconfig(_directory[".kube/config"], _time);
        await file.MergeAsync("kubestrel", s_config, CancellationToken.None);

        Assert.Equal(AtomicFile.Private, File.GetUnixFileMode(file.Path));
        Assert.Equal([file.Path], Directory.GetFiles(_directory[".kube"]));
        Assert.True(await file.RemoveAsync("kubestrel", s_config.ServerUrl, CancellationToken.None));
        Assert.False(await file.RemoveAsync("kubestrel", s_config.ServerUrl, CancellationToken.None));
    }

    [Fact]
    public async Task LinkAndMode_Stay()
    {
        var real = _directory["real"];
        File.WriteAllText(real, "kind: Config\n");
        File.SetUnixFileMode(real, AtomicFile.Shared);
        File.CreateSymbolicLink(_directory["config"], real);

        await new UserKubeconfig(_directory["config"], _time).MergeAsync("kubestrel", s_config, CancellationToken.None);

        Assert.Equal(real, new FileInfo(_directory["config"]).LinkTarget);
        Assert.Contains("kubestrel", File.ReadAllText(real));
        Assert.Equal(AtomicFile.Shared, File.GetUnixFileMode(real));
    }

    [Fact]
    public async Task BadFile_StaysAndIsNamed()
    {
        File.WriteAllText(_directory["config"], "a: [1,\n");

        var failure = await Assert.ThrowsAsync<PkiException>(
            () => new UserKubeconfig(_directory["config"], _time).MergeAsync("kubestrel", s_config, CancellationToken.None));

        Assert.StartsWith(_directory["config"] + ": not YAML", failure.Message);
        Assert.Equal("a: [1,\n", File.ReadAllText(_directory["config"]));
        Assert.False(File.Exists(_directory["config.lock"]));
    }

    [Fact]
    public async Task LockHeldTooLong_IsAnErrorAndTheLockStays()
    {
        File.WriteAllText(_directory["config.lock"], "");
        var merge = new UserKubeconfig(_directory["config"], _time).MergeAsync("kubestrel", s_config, CancellationToken.None);
        while (!merge.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Contains("config.lock", (await Assert.ThrowsAsync<PkiException>(() => merge)).Message);
        Assert.True(File.Exists(_directory["config.lock"]));
        Assert.False(File.Exists(_directory["config"]));
    }
}
