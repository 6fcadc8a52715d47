using System.Text.Json;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>What the commands say of clusters that run, that are down and that do not exist; no node is needed for that.</summary>
public sealed class RunningClusterTests : IAsyncLifetime
{
    private static readonly string[] ControlPlane = ["--control-plane-only"];
    private readonly TestCluster _cluster = new("running");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => _ = (await _cluster.DownAsync("--purge")).Text;

    [Fact]
    public async Task TwoUpsAtOnce_StartOneCluster()
    {
        var both = await Task.WhenAll(_cluster.UpAsync(ControlPlane), _cluster.UpAsync(ControlPlane));
        Assert.All(both, up => Assert.Contains("The cluster is up", up.Text, StringComparison.Ordinal));
        Assert.Single(both, up => up.Stdout.Contains("runs already", StringComparison.Ordinal));

        var third = await _cluster.UpAsync(ControlPlane);
        Assert.Contains($"The cluster in {_cluster.DataDir} runs already.", third.Text, StringComparison.Ordinal);

        var other = await Command.RunAsync(Checkout.Program, ["up", "--data-dir", _cluster.DataDir, "--port", $"{_cluster.Port + 1}", "--no-merge"]);
        Assert.Equal(1, other.ExitCode);
        Assert.Equal($"kubestrel: the cluster in {_cluster.DataDir} runs on port {_cluster.Port}; stop it with `down` to change that", other.Stderr.Trim());
    }

    [Fact]
    public async Task Up_TellsItsStepsAndWhatIsNext()
    {
        var lines = (await _cluster.UpAsync(ControlPlane)).Text.Split('\n');
        Assert.Equal($"API server ready at https://127.0.0.1:{_cluster.Port}", lines[0]);
        Assert.Equal("Controllers and scheduler started", lines[1]);
        Assert.Matches($@"^The cluster is up after \d+\.\d s at https://127\.0\.0\.1:{_cluster.Port}\.$", lines[2]);
        Assert.Equal("Next:", lines[4]);
        Assert.Equal($"  kubectl --kubeconfig {_cluster.Kubeconfig} get nodes", lines[5]);
        Assert.Equal(8, lines.Length);
    }

    [Fact]
    public async Task Status_OfNothing_OfARunningAndOfAStoppedCluster()
    {
        var none = await _cluster.StatusAsync();
        Assert.Equal((1, $"There is no cluster in {_cluster.DataDir}.\n"), (none.ExitCode, none.Stdout));
        AssertJson(await _cluster.StatusAsync("-o", "json"), exists: false, running: false);
        var down = await _cluster.DownAsync();
        Assert.Equal((0, $"There is no cluster in {_cluster.DataDir}.\n"), (down.ExitCode, down.Stdout));

        _ = (await _cluster.UpAsync(ControlPlane)).Text;
        var status = AssertJson(await _cluster.StatusAsync("-o", "json"), exists: true, running: true);
        Assert.Equal($"https://127.0.0.1:{_cluster.Port}", status.GetProperty("server").GetString());
        Assert.StartsWith("v1.32.", status.GetProperty("version").GetString(), StringComparison.Ordinal);

        _ = (await _cluster.DownAsync()).Text;
        AssertJson(await _cluster.StatusAsync("-o", "json"), exists: true, running: false);
        var stopped = await _cluster.StatusAsync();
        Assert.Equal((1, $"The cluster in {_cluster.DataDir} is down.\n"), (stopped.ExitCode, stopped.Stdout));

        var yaml = await _cluster.StatusAsync("-o", "yaml");
        Assert.Equal((1, "kubestrel: --output must be json or empty, not yaml"), (yaml.ExitCode, yaml.Stderr.Trim()));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Foreground_EndsOnASignal(string signal)
    {
        // A test run in the background has SIGINT ignored, and programs inherit that.
        using var up = Command.Start(
            "env",
            [$"--default-signal={signal}", Checkout.Program, "up", "--foreground", "--control-plane-only", "--data-dir", _cluster.DataDir, "--port", $"{_cluster.Port}", "--no-merge"]);
        using var limit = Command.EndAfterPatience(up);
        var said = "";
        while (await up.StandardOutput.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (line.StartsWith("Next:", StringComparison.Ordinal))
            {
                break;
            }
        }

        Assert.Contains("The cluster is up", said, StringComparison.Ordinal);
        Assert.Equal(0, (await _cluster.StatusAsync()).ExitCode);
        _ = (await Command.RunAsync("kill", ["-" + signal, $"{up.Id}"])).Text;
        _ = await up.StandardOutput.ReadToEndAsync();
        await up.WaitForExitAsync();
        Assert.Equal(0, up.ExitCode);
        Assert.Equal(1, (await _cluster.StatusAsync()).ExitCode);
    }

    private static JsonElement AssertJson(CommandResult status, bool exists, bool running)
    {
        Assert.Equal(running ? 0 : 1, status.ExitCode);
        var json = JsonDocument.Parse(status.Stdout).RootElement;
        Assert.Equal(["dataDir", "exists", "running", "server", "version", "nodes"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal((exists, running), (json.GetProperty("exists").GetBoolean(), json.GetProperty("running").GetBoolean()));
        return json;
    }
}
