namespace Kubestrel.EndToEnd.Tests;

/// <summary>One cluster for the tests that only use it; each works in a namespace of its own.</summary>
public sealed class SharedCluster : IAsyncLifetime
{
    private int _namespaces;

    internal TestCluster Cluster { get; } = new("shared");

    public async Task InitializeAsync()
    {
        if (Environment.UserName == "root")
        {
            Assert.Contains("The cluster is up", (await Cluster.UpAsync()).Text, StringComparison.Ordinal);
        }
    }

    public async Task DisposeAsync()
    {
        if (Directory.Exists(Cluster.DataDir))
        {
            _ = (await Cluster.DownAsync("--purge")).Text;
        }
    }

    internal async Task<string> NewNamespaceAsync()
    {
        var name = $"e2e-{Interlocked.Increment(ref _namespaces)}";
        _ = await Cluster.TextAsync("create", "namespace", name);
        return name;
    }
}
