using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Status;
using Kubestrel.Runtimes.Fake;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Runtimes.Tests.Fake;

public sealed class FakeRuntimeTests
{
    private static readonly SandboxConfig Sandbox = new() { Metadata = new("p", "u", "default", 0) };
    private readonly FakeTimeProvider time = new();
    private readonly FakeRuntime runtime;

    public FakeRuntimeTests()
    {
        runtime = new FakeRuntime(time);
        runtime.Images.Add("img:1");
    }

    [Fact]
    public async Task Program_ExitsAfterItsTime()
    {
        runtime.ProgramFor = _ => new() { ExitCode = 4, ExitAfter = TimeSpan.FromSeconds(5) };
        var id = await StartAsync();
        Assert.Equal(RuntimeContainerState.Running, await StateAsync(id));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(RuntimeContainerState.Exited, await StateAsync(id));
        Assert.Equal(4, (await runtime.GetContainerAsync(id, default)).Value?.ExitCode);
    }

    [Fact]
    public async Task Stop_SlowerThanGrace_IsKilledWhenGraceIsOver()
    {
        runtime.ProgramFor = _ => new() { StopDelay = TimeSpan.FromMinutes(1) };
        var id = await StartAsync();
        var stop = runtime.StopContainerAsync(id, TimeSpan.FromSeconds(30), default);
        Assert.False(stop.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await stop).IsOk);
        Assert.Equal(137, (await runtime.GetContainerAsync(id, default)).Value?.ExitCode);
    }

    [Fact]
    public async Task Exit_Told_ReasonAndEventFollow()
    {
        var id = await StartAsync();
        using var cancel = new CancellationTokenSource();
        await using var events = runtime.WatchContainerEventsAsync(cancel.Token).GetAsyncEnumerator(default);
        var next = events.MoveNextAsync();
        runtime.Exit(id, 137, "OOMKilled");
        Assert.True(await next);
        Assert.Equal((id, ContainerEventKind.Stopped), (events.Current.ContainerId, events.Current.Kind));
        Assert.Equal("OOMKilled", (await runtime.GetContainerAsync(id, default)).Value?.Reason);
    }

    [Fact]
    public async Task Faults_AreAnsweredOnceInOrder()
    {
        var error = new RuntimeError(RuntimeErrorCode.Unknown, "no network");
        runtime.Faults.Fail("RunSandbox", error);
        Assert.Equal(error, (await runtime.RunSandboxAsync(Sandbox, "", default)).Error);
        Assert.True((await runtime.RunSandboxAsync(Sandbox, "", default)).IsOk);
        runtime.Faults.SetDown(true);
        Assert.True((await runtime.GetStatusAsync(default)).Error?.IsUnreachable);
        runtime.Faults.SetDown(false);
        Assert.True((await runtime.GetStatusAsync(default)).IsOk);
        Assert.Equal(["RunSandbox", "RunSandbox", "GetStatus", "GetStatus"], runtime.Faults.Calls.Select(c => c.Method));
    }

    [Fact]
    public async Task Sandbox_Killed_ContainersEndWithIt()
    {
        var id = await StartAsync();
        var sandbox = (await runtime.ListSandboxesAsync(null, default)).Value![0].Id;
        runtime.KillSandbox(sandbox);
        Assert.Equal(RuntimeContainerState.Exited, await StateAsync(id));
        Assert.Equal(SandboxState.NotReady, (await runtime.GetSandboxAsync(sandbox, default)).Value?.State);
    }

    [Fact]
    public async Task Pull_FailsUntilHealed()
    {
        var error = new RuntimeError(RuntimeErrorCode.NotFound, "not found");
        runtime.Images.FailPull("web:1", error);
        Assert.Equal(error, (await runtime.PullImageAsync(new("web:1"), null, null, default)).Error);
        runtime.Images.Heal("web:1");
        Assert.True((await runtime.PullImageAsync(new("web:1"), null, null, default)).IsOk);
        Assert.NotNull((await runtime.GetImageAsync(new("web:1"), default)).Value?.Image);
    }

    [Fact]
    public void LogLine_TrailingZeros_AreCut() =>
        Assert.Equal("2024-01-02T03:04:05.12Z stderr P x\n", CriLogLine.Format(new(2024, 1, 2, 3, 4, 5, 120, TimeSpan.Zero), "stderr", "x", full: false));

    private async Task<string> StartAsync()
    {
        var sandbox = (await runtime.RunSandboxAsync(Sandbox, "", default)).Value!;
        var id = (await runtime.CreateContainerAsync(sandbox, new() { Metadata = new("c", 0), Image = new("img:1") }, Sandbox, default)).Value!;
        Assert.True((await runtime.StartContainerAsync(id, default)).IsOk);
        return id;
    }

    private async Task<RuntimeContainerState?> StateAsync(string id) => (await runtime.GetContainerAsync(id, default)).Value?.State;
}
