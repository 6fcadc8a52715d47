namespace Kubestrel.EndToEnd.Tests;

/// <summary>`up` adds a context to the user's kubeconfig and `down --purge` takes it away; other contexts stay as they are.</summary>
public sealed class KubeconfigTests : IAsyncLifetime
{
    private const string Other = """
        apiVersion: v1
        kind: Config
        clusters:
        - name: elsewhere
          cluster: {server: "https://192.0.2.1:6443"}
        contexts:
        - name: elsewhere
          context: {cluster: elsewhere, user: somebody}
        current-context: elsewhere
        users:
        - name: somebody
          user: {token: secret}
        """;

    private readonly TestCluster _cluster = new("merge");
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("kubestrel-home-");

    private string Config => Path.Combine(_home.FullName, ".kube", "config");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _ = await RunAsync("down", "--purge");
        _home.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task OtherContexts_AreKept_AndOursGoesWithPurge()
    {
        Skip.If(TestCluster.Find("kubectl") is null, "kubectl is not installed.");
        Directory.CreateDirectory(Path.GetDirectoryName(Config)!);
        await File.WriteAllTextAsync(Config, Other);
        var up = await RunAsync("up", "--control-plane-only", "--port", $"{_cluster.Port}");
        Assert.Contains("  kubectl get nodes", up.Text, StringComparison.Ordinal);
        Assert.Equal("elsewhere\nkubestrel", await KubectlAsync("config", "get-contexts", "-o", "name"));
        Assert.Equal("kubestrel", await KubectlAsync("config", "current-context"));
        Assert.Equal("ok", await KubectlAsync("get", "--raw", "/readyz"));
        Assert.Equal("secret", await KubectlAsync("config", "view", "--raw", "-o", "jsonpath={.users[?(@.name=='somebody')].user.token}"));

        _ = (await RunAsync("down")).Text;
        Assert.Equal("elsewhere\nkubestrel", await KubectlAsync("config", "get-contexts", "-o", "name"));

        _ = (await RunAsync("up", "--control-plane-only")).Text;
        _ = (await RunAsync("down", "--purge")).Text;
        Assert.Equal("elsewhere", await KubectlAsync("config", "get-contexts", "-o", "name"));
        Assert.DoesNotContain("kubestrel", await File.ReadAllTextAsync(Config), StringComparison.Ordinal);
        Assert.Equal("secret", await KubectlAsync("config", "view", "--raw", "-o", "jsonpath={.users[?(@.name=='somebody')].user.token}"));
    }

    [Fact]
    public async Task NoMerge_LeavesTheUsersFilesAlone()
    {
        _ = (await RunAsync("up", "--control-plane-only", "--no-merge", "--port", $"{_cluster.Port}")).Text;
        Assert.Empty(_home.EnumerateFileSystemInfos());
        Assert.True(File.Exists(_cluster.Kubeconfig));
    }

    private Dictionary<string, string> Environment => new() { ["HOME"] = _home.FullName, ["KUBECONFIG"] = "" };

    private Task<CommandResult> RunAsync(string command, params string[] arguments) =>
        Command.RunAsync(Checkout.Program, [command, "--data-dir", _cluster.DataDir, .. arguments], "", Environment);

    private async Task<string> KubectlAsync(params string[] arguments) => (await Command.RunAsync("kubectl", arguments, "", Environment)).Text;
}
