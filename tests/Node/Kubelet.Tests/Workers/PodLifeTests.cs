using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Fake;

namespace Kubestrel.Kubelet.Tests.Workers;

public sealed class PodLifeTests
{
    [Fact]
    public async Task NewPod_RunsAndBecomesReady()
    {
        await using var node = await TestNode.StartAsync();
        node.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running" && IsReady(node.Status("web")));

        var status = node.Status("web");
        Assert.Equal("192.0.2.10", status.HostIP);
        Assert.StartsWith("10.88.", status.PodIP);
        Assert.StartsWith("fake://", status.ContainerStatuses[0].ContainerID);
        Assert.True(status.ContainerStatuses[0].Started);
        Assert.NotNull(status.StartTime);
        Assert.All(status.Conditions, condition => Assert.Equal("True", condition.Status));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Reason == "Started" && e.Message == "Started container main"));
        Assert.Contains(node.Api.Events, e => e.Message == $"Container image \"{TestPods.Image}\" already present on machine");
        Assert.Contains(node.Api.Events, e => e.Message == "Created container: main" && e.InvolvedObject.FieldPath == "spec.containers{main}");
    }

    [Fact]
    public async Task DeletedPod_IsStoppedAndLeavesTheApi()
    {
        await using var node = await TestNode.StartAsync();
        node.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
        node.Api.DeletePod("web");
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "web") is null);

        await Eventually.TrueAsync(() => node.Runtime.Faults.Calls.Any(call => call.Method == "RemoveSandbox"));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Reason == "Killing" && e.Message == "Stopping container main"));
        await Eventually.TrueAsync(() => !Directory.EnumerateDirectories(Path.Combine(node.Options.RootDirectory, "pods")).Any());
    }

    [Fact]
    public async Task JobLikePod_SucceedsWhenItsContainerEnds()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime => runtime.ProgramFor = _ => new FakeProgram { ExitCode = 0 });
        node.Api.Put(TestPods.Pod("job").With(spec => spec with { RestartPolicy = "Never" }));
        await Eventually.TrueAsync(() => node.Status("job").Phase == "Succeeded");

        var status = node.Status("job");
        Assert.Equal("Completed", status.ContainerStatuses[0].State.Terminated!.Reason);
        Assert.Equal("PodCompleted", status.Conditions.Find(condition => condition.Type == "Ready")!.Reason);
    }

    [Fact]
    public async Task FailingPodThatNeverRestarts_Fails()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime => runtime.ProgramFor = _ => new FakeProgram { ExitCode = 3 });
        node.Api.Put(TestPods.Pod("job").With(spec => spec with { RestartPolicy = "Never" }));
        await Eventually.TrueAsync(() => node.Status("job").Phase == "Failed");
        Assert.Equal(3, node.Status("job").ContainerStatuses[0].State.Terminated!.ExitCode);
    }

    [Fact]
    public async Task CrashingContainer_RestartsOnceAndThenBacksOff()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime => runtime.ProgramFor = _ => new FakeProgram { ExitCode = 1 });
        node.Api.Put(TestPods.Pod("crash"));
        await Eventually.TrueAsync(() => node.Status("crash").ContainerStatuses.Find(c => c.Name == "main")?.State.Waiting?.Reason == "CrashLoopBackOff");

        var status = node.Status("crash").ContainerStatuses[0];
        Assert.Equal(1, status.RestartCount);
        Assert.Equal(1, status.LastState.Terminated!.ExitCode);
        Assert.StartsWith("back-off 10s restarting failed container=main pod=crash_default(", status.State.Waiting!.Message);
        Assert.Equal("Running", node.Status("crash").Phase);
    }

    [Fact]
    public async Task InitContainers_RunInOrderBeforeTheMainContainer()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime =>
            runtime.ProgramFor = config => config.Metadata.Name == "main" ? new FakeProgram() : new FakeProgram { ExitCode = 0 });
        node.Api.Put(TestPods.Pod("web").With(spec => spec with { InitContainers = [TestPods.Container("first"), TestPods.Container("second")] }));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");

        var created = node.Runtime.Faults.Calls.Where(call => call.Method == "CreateContainer").Select(call => call.Subject);
        Assert.Equal(["first", "second", "main"], created);
        Assert.All(node.Status("web").InitContainerStatuses, init => Assert.True(init.Ready));
    }

    [Fact]
    public async Task JobWithSidecar_CompletesAndStopsTheSidecarLast()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime =>
            runtime.ProgramFor = config => config.Metadata.Name == "pi" ? new FakeProgram { ExitCode = 0, ExitAfter = TimeSpan.FromMilliseconds(200) } : new FakeProgram());
        node.Api.Put(TestPods.Pod("pi", TestPods.Container("pi")).With(spec => spec with { RestartPolicy = "Never", InitContainers = [TestPods.Sidecar("network-proxy")] }));
        await Eventually.TrueAsync(() => node.Status("pi").Phase == "Succeeded");

        Assert.Equal("Completed", node.Status("pi").InitContainerStatuses[0].State.Terminated!.Reason);
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Message == "Stopping container network-proxy"));
    }

    [Fact]
    public async Task RestartOfTheAgent_LeavesContainersRunning()
    {
        var folder = Directory.CreateTempSubdirectory("kubestrel-kubelet-").FullName;
        var first = new TestNode(folder: folder);
        await first.Agent.StartAsync(CancellationToken.None);
        await first.Agent.Ready;
        first.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => first.Status("web").Phase == "Running");
        var before = await first.ContainerAsync("main");
        await first.DisposeAsync();

        var second = new TestNode(runtime: first.Runtime, api: first.Api, folder: folder);
        await second.Agent.StartAsync(CancellationToken.None);
        await second.Agent.Ready;
        second.Api.DeletePod("web");
        await Eventually.TrueAsync(() => second.Api.Find<Pod>("default", "web") is null);
        await second.DisposeAsync();

        Assert.Equal(1, first.Runtime.Faults.Calls.Count(call => call.Method == "CreateContainer"));
        Assert.Contains(first.Runtime.Faults.Calls, call => call.Method == "StopContainer" && call.Subject == before!.Id);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task PodThatLeftWhileTheAgentWasDown_IsRemoved()
    {
        var folder = Directory.CreateTempSubdirectory("kubestrel-kubelet-").FullName;
        var first = new TestNode(folder: folder);
        await first.Agent.StartAsync(CancellationToken.None);
        await first.Agent.Ready;
        first.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => first.Status("web").Phase == "Running");
        await first.DisposeAsync();

        var second = new TestNode(runtime: first.Runtime, folder: folder);
        await second.Agent.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => second.Runtime.Faults.Calls.Any(call => call.Method == "RemoveSandbox"));
        await second.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsReady(PodStatus status) => status.Conditions.Exists(condition => condition is { Type: "Ready", Status: "True" });
}
