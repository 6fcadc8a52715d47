using System.Diagnostics;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>The program ends, in whatever way, and starts again: pods run on and nothing is forgotten.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private const string Identity = "jsonpath={.status.containerStatuses[0].containerID} {.status.containerStatuses[0].restartCount} {.status.podIP}";
    private readonly TestCluster _cluster = new("restart");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Directory.Exists(_cluster.DataDir))
        {
            _ = (await _cluster.DownAsync("--purge")).Text;
        }
    }

    [SkippableFact]
    public async Task KilledProgram_FindsItsPodsRunning()
    {
        TestCluster.RequireTools();
        _ = (await _cluster.UpAsync()).Text;
        _ = await _cluster.TextAsync("run", "steady", "--image=kubestrel.local/busybox:1.0", "--", "sh", "-c", "trap 'exit 0' TERM; while true; do date; sleep 1 & wait $!; done");
        _ = await _cluster.TextAsync("wait", "--for=condition=Ready", "pod/steady", "--timeout=60s");
        var before = await _cluster.TextAsync("get", "pod", "steady", "-o", Identity);

        var pid = int.Parse((await File.ReadAllTextAsync(Path.Combine(_cluster.DataDir, "kubestrel.pid"))).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        using (var program = Process.GetProcessById(pid))
        {
            program.Kill();
            await program.WaitForExitAsync();
        }

        Assert.Equal(1, (await _cluster.StatusAsync()).ExitCode);
        _ = (await _cluster.UpAsync()).Text;
        Assert.Equal(before, await _cluster.WaitForAsync(text => text.Length > 0, "get", "pod", "steady", "-o", Identity));
        Assert.NotEqual("", await _cluster.TextAsync("logs", "steady", "--tail=1"));
        Assert.Equal("ok", (await _cluster.TextAsync("exec", "steady", "--", "echo", "ok")).Trim());
    }
}
