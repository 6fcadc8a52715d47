using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Statuses;
using Kubestrel.Kubelet.Tests.Plans;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Tests.Statuses;

public sealed class PodStatusTests
{
    private readonly Dictionary<string, StartFailure> _failures = [];
    private readonly FakeProbeResults _probes = new();

    [Fact]
    public void NewPod_WaitsForItsContainers()
    {
        var pod = TestPods.Pod("web");
        var status = Compute(pod, RuntimePods.Empty(pod));

        Assert.Equal("Pending", status.Phase);
        Assert.Equal("ContainerCreating", status.ContainerStatuses[0].State.Waiting!.Reason);
        Assert.False(status.ContainerStatuses[0].Started);
        Condition(status, "PodReadyToStartContainers", "False");
        Condition(status, "Initialized", "True");
        Condition(status, "Ready", "False", "ContainersNotReady", "containers with unready status: [main]");
        Condition(status, "ContainersReady", "False", "ContainersNotReady", "containers with unready status: [main]");
        Condition(status, "PodScheduled", "True");
        Assert.Equal(["192.0.2.1", ""], [status.HostIP, status.PodIP]);
    }

    [Fact]
    public void PodWithInitContainers_ShowsThatItInitializes()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { InitContainers = [TestPods.Container("first")] });
        var status = Compute(pod, RuntimePods.WithSandbox(pod).Running(pod, "first"));

        Assert.Equal("Pending", status.Phase);
        Assert.Equal("PodInitializing", status.ContainerStatuses[0].State.Waiting!.Reason);
        Assert.NotNull(status.InitContainerStatuses[0].State.Running);
        Condition(status, "Initialized", "False", "ContainersNotInitialized", "containers with incomplete status: [first]");
        Condition(status, "PodReadyToStartContainers", "True");
    }

    [Fact]
    public void RunningPod_IsReadyWithItsAddresses()
    {
        var pod = TestPods.Pod("web");
        var status = Compute(pod, RuntimePods.WithSandbox(pod).Running(pod, "main"));

        Assert.Equal("Running", status.Phase);
        Assert.Equal("10.88.0.1", status.PodIP);
        Assert.Equal("10.88.0.1", status.PodIPs[0].Ip);
        var main = status.ContainerStatuses[0];
        Assert.Equal(("containerd://main-0", "sha256:abc", true, true), (main.ContainerID, main.ImageID, main.Ready, main.Started));
        Condition(status, "Ready", "True");
    }

    [Fact]
    public void HostNetworkPod_HasTheNodesAddress()
    {
        var pod = TestPods.Pod("host").With(spec => spec with { HostNetwork = true });
        Assert.Equal("192.0.2.1", Compute(pod, RuntimePods.WithSandbox(pod).Running(pod, "main")).PodIP);
    }

    [Fact]
    public void ProbesDecideStartedAndReady()
    {
        var pod = TestPods.Pod("web", TestPods.Container("main") with { StartupProbe = Probe.Empty, ReadinessProbe = Probe.Empty });
        var runtime = RuntimePods.WithSandbox(pod).Running(pod, "main");
        Assert.Equal((false, false), Flags(Compute(pod, runtime)));

        _probes.With(ProbeKind.Startup, "main-0", ProbeOutcome.Success);
        Assert.Equal((true, false), Flags(Compute(pod, runtime)));

        _probes.With(ProbeKind.Readiness, "main-0", ProbeOutcome.Success);
        Assert.Equal((true, true), Flags(Compute(pod, runtime)));
    }

    [Fact]
    public void Sidecar_CountsForReadinessAndNotForTheEnd()
    {
        var pod = TestPods.Pod("pi").With(spec => spec with { RestartPolicy = "Never", InitContainers = [TestPods.Sidecar("proxy") with { ReadinessProbe = Probe.Empty }] });
        var running = Compute(pod, RuntimePods.WithSandbox(pod).Running(pod, "proxy").Running(pod, "main"));
        Condition(running, "Ready", "False", "ContainersNotReady", "containers with unready status: [proxy]");

        var ended = Compute(pod, RuntimePods.WithSandbox(pod).Exited(pod, "proxy", 0).Exited(pod, "main", 0));
        Assert.Equal("Succeeded", ended.Phase);
        Condition(ended, "Ready", "False", "PodCompleted");
        Condition(ended, "Initialized", "True", "PodCompleted");
    }

    [Theory]
    [InlineData("Always", 0, false, "Running")]
    [InlineData("OnFailure", 0, false, "Succeeded")]
    [InlineData("OnFailure", 1, false, "Running")]
    [InlineData("Never", 0, false, "Succeeded")]
    [InlineData("Never", 1, false, "Failed")]
    [InlineData("Always", 0, true, "Succeeded")]
    [InlineData("Always", 1, true, "Failed")]
    public void EndedContainers_MakeThePhase(string policy, int code, bool terminal, string phase)
    {
        var pod = TestPods.Pod("web").With(spec => spec with { RestartPolicy = policy });
        Assert.Equal(phase, Compute(pod, RuntimePods.WithSandbox(pod).Exited(pod, "main", code), terminal: terminal).Phase);
    }

    [Fact]
    public void FailedInitOfAPodThatNeverRestarts_FailsThePod()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { RestartPolicy = "Never", InitContainers = [TestPods.Container("first")] });
        var status = Compute(pod, RuntimePods.WithSandbox(pod).Exited(pod, "first", 1));
        Assert.Equal("Failed", status.Phase);
        Condition(status, "ContainersReady", "False", "PodFailed");
    }

    [Fact]
    public void RestartedContainer_KeepsItsLastState()
    {
        var pod = TestPods.Pod("web");
        var status = Compute(pod, RuntimePods.WithSandbox(pod).Exited(pod, "main", 137, reason: "OOMKilled").Running(pod, "main", 1)).ContainerStatuses[0];
        Assert.Equal(1, status.RestartCount);
        Assert.Equal("OOMKilled", status.LastState.Terminated!.Reason);
        Assert.Equal("containerd://main-0", status.LastState.Terminated.ContainerID);
    }

    [Fact]
    public void ContainerThatCouldNotStart_WaitsWithTheReason()
    {
        var pod = TestPods.Pod("web");
        _failures["main"] = new StartFailure("CrashLoopBackOff", "back-off 10s");
        var status = Compute(pod, RuntimePods.WithSandbox(pod).Exited(pod, "main", 2)).ContainerStatuses[0];
        Assert.Equal(("CrashLoopBackOff", "back-off 10s"), (status.State.Waiting!.Reason, status.State.Waiting.Message));
        Assert.Equal(2, status.LastState.Terminated!.ExitCode);
    }

    [Fact]
    public void ReasonOfAContainerThatRuns_IsForgotten()
    {
        var pod = TestPods.Pod("web");
        _failures["main"] = new StartFailure("ErrImagePull", "no");
        Assert.NotNull(Compute(pod, RuntimePods.WithSandbox(pod).Running(pod, "main")).ContainerStatuses[0].State.Running);
    }

    [Fact]
    public void ContainerTheRuntimeLost_IsCountedAsRestarted()
    {
        var pod = TestPods.Pod("web");
        var old = Compute(pod, RuntimePods.WithSandbox(pod).Running(pod, "main"));
        var status = Compute(pod, RuntimePods.Empty(pod), old).ContainerStatuses[0];
        Assert.Equal(1, status.RestartCount);
        Assert.Equal(("ContainerStatusUnknown", 137), (status.LastState.Terminated!.Reason, status.LastState.Terminated.ExitCode));
    }

    [Fact]
    public void ReadinessGates_HoldUpThePodOnly()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { ReadinessGates = [PodReadinessGate.Empty with { ConditionType = "example.com/up" }] });
        var runtime = RuntimePods.WithSandbox(pod).Running(pod, "main");
        var status = Compute(pod, runtime);
        Condition(status, "ContainersReady", "True");
        Condition(status, "Ready", "False", "ReadinessGatesNotReady", "corresponding condition of pod readiness gate \"example.com/up\" does not exist.");

        var open = pod with { Status = pod.Status with { Conditions = [PodCondition.Empty with { Type = "example.com/up", Status = "True" }] } };
        Condition(Compute(open, runtime), "Ready", "True");
        Condition(Compute(open, runtime), "example.com/up", "True");
    }

    [Fact]
    public void ContainersAreSortedByNameAndInitContainersByPosition()
    {
        var pod = TestPods.Pod("web", TestPods.Container("b"), TestPods.Container("a")).With(spec => spec with { InitContainers = [TestPods.Container("z"), TestPods.Container("y")] });
        var status = Compute(pod, RuntimePods.Empty(pod));
        Assert.Equal(["a", "b"], status.ContainerStatuses.Select(container => container.Name));
        Assert.Equal(["z", "y"], status.InitContainerStatuses.Select(container => container.Name));
    }

    [Fact]
    public void CreatedContainer_Waits()
    {
        var pod = TestPods.Pod("web");
        var status = Compute(pod, RuntimePods.WithSandbox(pod).Add(pod, "main", 0, found => found with { State = RuntimeContainerState.Created }));
        Assert.NotNull(status.ContainerStatuses[0].State.Waiting);
        Assert.Equal("Pending", status.Phase);
    }

    [Fact]
    public void FinalStatus_LeavesNothingRunning()
    {
        var pod = TestPods.Pod("web").With(spec => spec with { InitContainers = [TestPods.Container("first"), TestPods.Container("second")] });
        var status = Compute(pod, RuntimePods.WithSandbox(pod).Exited(pod, "first", 1));
        var final = FinalStatus.Of(pod, status);
        Assert.Equal("Failed", final.Phase);
        Assert.NotNull(final.InitContainerStatuses[0].State.Terminated);
        Assert.NotNull(final.InitContainerStatuses[1].State.Waiting);
        Assert.NotNull(final.ContainerStatuses[0].State.Waiting);
    }

    private static (bool Started, bool Ready) Flags(PodStatus status) => (status.ContainerStatuses[0].Started!.Value, status.ContainerStatuses[0].Ready);

    private static void Condition(PodStatus status, string type, string value, string reason = "", string message = "")
    {
        var condition = status.Conditions.Find(found => found.Type == type);
        Assert.NotNull(condition);
        Assert.Equal((value, reason, message), (condition.Status, condition.Reason, condition.Message));
    }

    private PodStatus Compute(Pod pod, RuntimePod runtime, PodStatus? old = null, bool terminal = false) => PodStatuses.Compute(new StatusInput
    {
        Pod = pod,
        Runtime = runtime,
        Old = old ?? pod.Status,
        Failures = _failures,
        Probes = _probes,
        HostIps = ["192.0.2.1"],
        RuntimeName = "containerd",
        IsTerminal = terminal,
    });
}
