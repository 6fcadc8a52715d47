using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Tests.Plans;

public sealed class PodPlanTests
{
    private readonly FakeProbeResults _probes = new();

    [Fact]
    public void NewPod_GetsSandboxAndMainContainers()
    {
        var pod = TestPods.Pod("web", TestPods.Container("a"), TestPods.Container("b"));
        var actions = Plan(pod, RuntimePods.Empty(pod));

        Assert.True(actions.CreateSandbox);
        Assert.Equal(0u, actions.Attempt);
        Assert.Equal([0, 1], actions.ContainersToStart);
        Assert.Empty(actions.InitContainersToStart);
    }

    [Fact]
    public void NewPodWithInitContainers_StartsTheFirstOnly()
    {
        var pod = WithInit(TestPods.Container("init-a"), TestPods.Container("init-b"));
        var actions = Plan(pod, RuntimePods.Empty(pod));

        Assert.True(actions.CreateSandbox);
        Assert.Equal([0], actions.InitContainersToStart);
        Assert.Empty(actions.ContainersToStart);
    }

    [Fact]
    public void EverythingRuns_NothingToDo()
    {
        var pod = TestPods.Pod("web");
        Assert.True(Plan(pod, RuntimePods.WithSandbox(pod).Running(pod, "main")).IsEmpty);
    }

    [Fact]
    public void FinishedInit_LetsTheNextOneStart()
    {
        var pod = WithInit(TestPods.Container("init-a"), TestPods.Container("init-b"));
        Assert.Equal([1], Plan(pod, RuntimePods.WithSandbox(pod).Exited(pod, "init-a", 0)).InitContainersToStart);
    }

    [Fact]
    public void LastInitFinished_MainContainersStart()
    {
        var pod = WithInit(TestPods.Container("init-a"));
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Exited(pod, "init-a", 0));
        Assert.Empty(actions.InitContainersToStart);
        Assert.Equal([0], actions.ContainersToStart);
    }

    [Theory]
    [InlineData("Always", false)]
    [InlineData("OnFailure", false)]
    [InlineData("Never", true)]
    public void FailedInit_IsRetriedUnlessThePodNeverRestarts(string policy, bool ends)
    {
        var pod = WithInit(TestPods.Container("init-a")).With(spec => spec with { RestartPolicy = policy });
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Exited(pod, "init-a", 1));

        Assert.Equal(ends, actions.KillPod);
        Assert.Equal(ends ? [] : [0], actions.InitContainersToStart);
    }

    [Fact]
    public void RunningInit_IsWaitedFor()
    {
        var pod = WithInit(TestPods.Container("init-a"));
        Assert.True(Plan(pod, RuntimePods.WithSandbox(pod).Running(pod, "init-a")).IsEmpty);
    }

    [Fact]
    public void StartedSidecar_LetsTheNextStepStart()
    {
        var pod = WithInit(TestPods.Sidecar("proxy"), TestPods.Container("init-b"));
        Assert.Equal([1], Plan(pod, RuntimePods.WithSandbox(pod).Running(pod, "proxy")).InitContainersToStart);
    }

    [Fact]
    public void SidecarWithStartupProbe_HoldsUpTheRestUntilItSucceeds()
    {
        var pod = WithInit(TestPods.Sidecar("proxy") with { StartupProbe = Probe.Empty });
        var runtime = RuntimePods.WithSandbox(pod).Running(pod, "proxy");
        Assert.True(Plan(pod, runtime).IsEmpty);

        _probes.With(ProbeKind.Startup, "proxy-0", ProbeOutcome.Success);
        Assert.Equal([0], Plan(pod, runtime).ContainersToStart);
    }

    [Fact]
    public void SidecarWhoseStartupProbeFailed_IsReplaced()
    {
        var pod = WithInit(TestPods.Sidecar("proxy") with { StartupProbe = Probe.Empty });
        _probes.With(ProbeKind.Startup, "proxy-0", ProbeOutcome.Failure);
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Running(pod, "proxy"));

        Assert.Equal(new ContainerKill("proxy-0", "proxy", "Init container proxy failed startup probe", KillReason.StartupProbe), Assert.Single(actions.ContainersToKill));
        Assert.Equal([0], actions.InitContainersToStart);
    }

    [Fact]
    public void SidecarThatEndedWhileMainRuns_IsStartedAgain()
    {
        var pod = WithInit(TestPods.Sidecar("proxy"), TestPods.Container("init-b")).With(spec => spec with { RestartPolicy = "Never" });
        var runtime = RuntimePods.WithSandbox(pod).Exited(pod, "proxy", 1).Exited(pod, "init-b", 0).Running(pod, "main");
        var actions = Plan(pod, runtime);

        Assert.Equal([0], actions.InitContainersToStart);
        Assert.False(actions.KillPod);
    }

    [Fact]
    public void MainContainersDone_SidecarsDoNotKeepThePodAlive()
    {
        var pod = WithInit(TestPods.Sidecar("proxy")).With(spec => spec with { RestartPolicy = "Never" });
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Running(pod, "proxy").Exited(pod, "main", 0));

        Assert.True(actions.KillPod);
        Assert.Empty(actions.InitContainersToStart);
        Assert.Empty(actions.ContainersToStart);
    }

    [Theory]
    [InlineData("Always", 0, true)]
    [InlineData("Always", 1, true)]
    [InlineData("OnFailure", 0, false)]
    [InlineData("OnFailure", 1, true)]
    [InlineData("Never", 1, false)]
    public void EndedMainContainer_RestartsByPolicy(string policy, int code, bool restarts)
    {
        var pod = TestPods.Pod("web").With(spec => spec with { RestartPolicy = policy });
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Exited(pod, "main", code));

        Assert.Equal(restarts ? [0] : [], actions.ContainersToStart);
        Assert.Equal(!restarts, actions.KillPod);
    }

    [Fact]
    public void FailedLivenessProbe_KillsAndRestarts()
    {
        var pod = TestPods.Pod("web");
        _probes.With(ProbeKind.Liveness, "main-0", ProbeOutcome.Failure);
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Running(pod, "main"));

        Assert.Equal("Container main failed liveness probe, will be restarted", Assert.Single(actions.ContainersToKill).Message);
        Assert.Equal(KillReason.LivenessProbe, actions.ContainersToKill[0].Reason);
        Assert.Equal([0], actions.ContainersToStart);
    }

    [Fact]
    public void FailedStartupProbeOfAPodThatNeverRestarts_EndsThePod()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { RestartPolicy = "Never" });
        _probes.With(ProbeKind.Startup, "main-0", ProbeOutcome.Failure);
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Running(pod, "main"));

        Assert.True(actions.KillPod);
        Assert.Empty(actions.ContainersToStart);
    }

    [Fact]
    public void NewImage_ReplacesTheContainer()
    {
        var pod = TestPods.Pod("web");
        var runtime = RuntimePods.WithSandbox(pod).Running(pod, "main");
        var changed = pod.With(spec => spec with { Containers = [spec.Containers[0] with { Image = "docker.io/library/demo:2" }] });
        var actions = Plan(changed, runtime);

        Assert.Equal("Container main definition changed, will be restarted", Assert.Single(actions.ContainersToKill).Message);
        Assert.Equal([0], actions.ContainersToStart);
    }

    [Fact]
    public void DeadSandbox_IsReplacedWithEverything()
    {
        var pod = WithInit(TestPods.Container("init-a"));
        var actions = Plan(pod, RuntimePods.WithSandbox(pod, SandboxState.NotReady).Exited(pod, "init-a", 0).Exited(pod, "main", 137));

        Assert.True(actions is { KillPod: true, CreateSandbox: true, Attempt: 1, SandboxId: "sandbox-0" });
        Assert.Equal([0], actions.InitContainersToStart);
    }

    [Fact]
    public void DeadSandboxOfAPodThatNeverRestarts_IsNotReplaced()
    {
        var pod = TestPods.Pod("job").With(spec => spec with { RestartPolicy = "Never" });
        var actions = Plan(pod, RuntimePods.WithSandbox(pod, SandboxState.NotReady).Exited(pod, "main", 137));
        Assert.True(actions is { KillPod: true, CreateSandbox: false });
    }

    [Fact]
    public void DeadSandboxOnFailure_LeavesOutWhatSucceeded()
    {
        var pod = TestPods.Pod("job", TestPods.Container("a"), TestPods.Container("b")).With(spec => spec with { RestartPolicy = "OnFailure" });
        var actions = Plan(pod, RuntimePods.WithSandbox(pod, SandboxState.NotReady).Exited(pod, "a", 0).Exited(pod, "b", 1));
        Assert.Equal([1], actions.ContainersToStart);
    }

    [Fact]
    public void EphemeralContainer_StartsOnceEvenDuringInitialization()
    {
        var pod = WithInit(TestPods.Container("init-a")).With(spec => spec with { EphemeralContainers = [EphemeralContainer.Empty with { Name = "debug", Image = TestPods.Image }] });
        var runtime = RuntimePods.WithSandbox(pod).Running(pod, "init-a");
        Assert.Equal([0], Plan(pod, runtime).EphemeralContainersToStart);
        Assert.Empty(Plan(pod, runtime.Exited(pod, "debug", 1)).EphemeralContainersToStart);
    }

    [Fact]
    public void ContainerInUnknownState_IsKilledBeforeItsRestart()
    {
        var pod = TestPods.Pod("web");
        var actions = Plan(pod, RuntimePods.WithSandbox(pod).Add(pod, "main", 0, status => status with { State = RuntimeContainerState.Unknown }));
        Assert.Equal("Container is in \"unknown\" state, try killing it before restart", Assert.Single(actions.ContainersToKill).Message);
        Assert.Equal([0], actions.ContainersToStart);
    }

    [Fact]
    public void ChangedLimits_ResizeInPlaceOrRestartByPolicy()
    {
        var pod = TestPods.Pod("web", Limited("200m"));
        var runtime = RuntimePods.WithSandbox(pod).Add(pod, "main", 0, status => status with
        {
            State = RuntimeContainerState.Running,
            Resources = new LinuxResources { CpuQuota = 10_000, CpuPeriod = 100_000, CpuShares = 102 },
        });
        Assert.Equal("main-0", Assert.Single(Plan(pod, runtime).ContainersToResize).Id);

        var restarting = pod.With(spec => spec with
        {
            Containers = [spec.Containers[0] with { ResizePolicy = [ContainerResizePolicy.Empty with { ResourceName = "cpu", RestartPolicy = "RestartContainer" }] }],
        });
        var actions = Plan(restarting, runtime);
        Assert.Equal("Container main resize requires restart", Assert.Single(actions.ContainersToKill).Message);
        Assert.Equal([0], actions.ContainersToStart);
    }

    private static Container Limited(string cpu) => TestPods.Container("main") with
    {
        Resources = ResourceRequirements.Empty with { Limits = ValueMap.Of(("cpu", Quantity.Parse(cpu))), Requests = ValueMap.Of(("cpu", Quantity.Parse(cpu))) },
    };

    private static Pod WithInit(params Container[] init) => TestPods.Pod("web").With(spec => spec with { InitContainers = [.. init] });

    private PodActions Plan(Pod pod, RuntimePod runtime) => PodPlan.Compute(pod, runtime, _probes);
}
