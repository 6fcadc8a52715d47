using Kubestrel.Client;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Fake;

namespace Kubestrel.Kubelet.Tests.Workers;

public sealed class PodTroubleTests
{
    [Fact]
    public async Task ImageThatCannotBePulled_IsToldAndBacksOff()
    {
        await using var node = await TestNode.StartAsync();
        node.Runtime.Images.FailPull("docker.io/library/none:1", new RuntimeError(RuntimeErrorCode.NotFound, "no such image"));
        node.Api.Put(TestPods.Pod("web", TestPods.Container("main", "docker.io/library/none:1")));
        await Eventually.TrueAsync(() => Waiting(node, "web")?.Reason == "ImagePullBackOff");

        Assert.Equal(
            "Back-off pulling image \"docker.io/library/none:1\": ErrImagePull: rpc error: code = NotFound desc = no such image",
            Waiting(node, "web")!.Message);
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Message == "Error: ImagePullBackOff"));
        Assert.Contains(node.Api.Events, e => e.Message == "Pulling image \"docker.io/library/none:1\"");
        Assert.Contains(node.Api.Events, e => e.Message == "Failed to pull image \"docker.io/library/none:1\": rpc error: code = NotFound desc = no such image");
        Assert.Equal("Pending", node.Status("web").Phase);
    }

    [Fact]
    public async Task MissingConfigMap_HoldsUpTheContainerOnly()
    {
        await using var node = await TestNode.StartAsync();
        node.Api.Put(TestPods.Pod("web", TestPods.Container("main") with { EnvFrom = [EnvFromSource.Empty with { ConfigMapRef = ConfigMapEnvSource.Empty with { Name = "none" } }] }));
        await Eventually.TrueAsync(() => Waiting(node, "web")?.Reason == "CreateContainerConfigError");
        Assert.Equal("configmaps \"none\" not found", Waiting(node, "web")!.Message);

        node.Api.Put(ConfigMap.Empty with { Metadata = ObjectMeta.Empty with { Name = "none", Namespace = "default" } });
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
    }

    [Fact]
    public async Task MissingVolumeSource_IsAnEventAndIsTriedAgain()
    {
        await using var node = await TestNode.StartAsync();
        node.Api.Put(TestPods.Pod("web").With(spec => spec with { Volumes = [Volume.Empty with { Name = "v", ConfigMap = ConfigMapVolumeSource.Empty with { Name = "none" } }] }));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e is { Reason: "FailedMount", Message: "MountVolume.SetUp failed for volume \"v\" : configmaps \"none\" not found" }));
        Assert.DoesNotContain(node.Runtime.Faults.Calls, call => call.Method == "RunSandbox");

        node.Api.Put(ConfigMap.Empty with { Metadata = ObjectMeta.Empty with { Name = "none", Namespace = "default" } });
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
    }

    [Fact]
    public async Task SandboxThatFails_IsTriedAgain()
    {
        await using var node = await TestNode.StartAsync();
        node.Runtime.Faults.Fail("RunSandbox", new RuntimeError(RuntimeErrorCode.Unknown, "no network"));
        node.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e is { Reason: "FailedCreatePodSandBox", Message: "Failed to create pod sandbox: rpc error: code = Unknown desc = no network" }));
    }

    [Fact]
    public async Task RefusedPod_FailsWithoutATrace()
    {
        await using var node = await TestNode.StartAsync();
        var pod = TestPods.Pod("web").With(spec => spec with { SecurityContext = PodSecurityContext.Empty with { Sysctls = [Sysctl.Empty with { Name = "kernel.shmmax", Value = "1" }] } });
        node.Api.Put(pod);
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Failed");
        Assert.Equal(("SysctlForbidden", "Pod was rejected: forbidden sysctl: \"kernel.shmmax\" not allowlisted"), (node.Status("web").Reason, node.Status("web").Message));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Reason == "SysctlForbidden"));
        node.Api.DeletePod("web");
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "web") is null);
        Assert.DoesNotContain(node.Runtime.Faults.Calls, call => call.Method == "RunSandbox");
    }

    [Fact]
    public async Task ActiveDeadline_EndsThePod()
    {
        await using var node = await TestNode.StartAsync();
        node.Api.Put(TestPods.Pod("web").With(spec => spec with { ActiveDeadlineSeconds = 1 }));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Failed");
        Assert.Equal(("DeadlineExceeded", "Pod was active on the node longer than the specified deadline"), (node.Status("web").Reason, node.Status("web").Message));
    }

    [Fact]
    public async Task ShorterGrace_OverridesAnEndUnderWay()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime => runtime.ProgramFor = _ => new FakeProgram { StopDelay = TimeSpan.FromHours(1) });
        node.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
        node.Api.DeletePod("web", 3600);
        await Eventually.TrueAsync(() => node.Runtime.Faults.Calls.Any(call => call.Method == "StopContainer"));
        node.Api.DeletePod("web", 1);
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "web") is null);
    }

    [Fact]
    public async Task DeletionDuringAStart_LetsTheStartComeToItsEnd()
    {
        var gate = new TaskCompletionSource();
        await using var node = await TestNode.StartAsync(
            prepare: runtime => runtime.ProgramFor = config => new FakeProgram { StartGate = config.Metadata.Name == "slow" ? gate.Task : Task.CompletedTask });
        node.Api.Put(TestPods.Pod("web", TestPods.Container("slow")));
        await Eventually.TrueAsync(() => node.Runtime.Faults.Calls.Any(call => call.Method == "CreateContainer"));
        node.Api.DeletePod("web", 1);

        // The agent takes changes in order: once a later pod runs, it knows of the deletion.
        node.Api.Put(TestPods.Pod("later"));
        await Eventually.TrueAsync(() => node.Status("later").Phase == "Running");
        gate.SetResult();
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "web") is null);
        Assert.Equal(2, node.Runtime.Faults.Calls.Count(call => call.Method == "StartContainer"));
    }

    [Fact]
    public async Task PodThatLeftTheApi_TakesNoPlaceWhileItEnds()
    {
        var gate = new TaskCompletionSource();
        await using var node = await TestNode.StartAsync(
            options => options with { MaxPods = 1 }, runtime => runtime.ProgramFor = config => new FakeProgram { StartGate = config.Metadata.Name == "slow" ? gate.Task : Task.CompletedTask });
        node.Api.Put(TestPods.Pod("old", TestPods.Container("slow")));
        await Eventually.TrueAsync(() => node.Runtime.Faults.Calls.Any(call => call.Method == "CreateContainer"));
        await node.Api.DeleteAsync<Pod>("default", "old", default);
        node.Api.Put(TestPods.Pod("new"));
        await Eventually.TrueAsync(() => node.Status("new").Phase is "Running" or "Failed");
        gate.SetResult();
        Assert.Equal(("Running", ""), (node.Status("new").Phase, node.Status("new").Reason));
    }

    [Fact]
    public async Task RuntimeWithoutEvents_IsListed()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime => runtime.HasEvents = false);
        node.Api.Put(TestPods.Pod("web").With(spec => spec with { RestartPolicy = "Never" }));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
        node.Runtime.Exit((await node.ContainerAsync("main"))!.Id, 5);
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Failed");
        Assert.Equal(5, node.Status("web").ContainerStatuses[0].State.Terminated!.ExitCode);
    }

    [Fact]
    public async Task DeadSandbox_IsReplaced()
    {
        await using var node = await TestNode.StartAsync();
        node.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
        node.Runtime.KillSandbox((await node.ContainerAsync("main"))!.SandboxId);
        await Eventually.TrueAsync(() => node.Status("web").ContainerStatuses.FirstOrDefault() is { RestartCount: 1, State.Running: not null });
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Message == "Pod sandbox changed, it will be killed and re-created."));
    }

    [Fact]
    public async Task PostStartThatFails_KillsTheContainer()
    {
        await using var node = await TestNode.StartAsync(prepare: runtime =>
            runtime.ProgramFor = _ => new FakeProgram { Exec = _ => new Runtimes.Contract.Containers.ExecResult(1, default, "bad"u8.ToArray()) });
        node.Api.Put(TestPods.Pod("web", TestPods.Container("main") with
        {
            Lifecycle = Lifecycle.Empty with { PostStart = LifecycleHandler.Empty with { Exec = ExecAction.Empty with { Command = ["x"] } } },
        }));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e is { Reason: "FailedPostStartHook", Message: "PostStartHook failed" }));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e is { Reason: "Killing", Message: "FailedPostStartHook" }));
    }

    private static ContainerStateWaiting? Waiting(TestNode node, string pod) => node.Status(pod).ContainerStatuses.FirstOrDefault()?.State.Waiting;
}
