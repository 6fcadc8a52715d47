using Kubestrel.Kubelet.Admission;
using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Evictions;

public sealed class NodePressureTests
{
    [Fact]
    public void ShortOfMemory_OnlyBestEffortPodsAreTurnedAway()
    {
        var pressure = new NodePressure { Conditions = ["MemoryPressure"] };
        var best = TestPods.Pod("web");
        Assert.Equal(new Rejection("Evicted", "The node had condition: [MemoryPressure]. "), pressure.Reject(best));
        Assert.Null(pressure.Reject(best with { Status = best.Status with { QosClass = "Burstable" } }));
        Assert.Null(pressure.Reject(best.With(spec => spec with
        {
            Tolerations = [Toleration.Empty with { Key = "node.kubernetes.io/memory-pressure", Operator = "Exists", Effect = "NoSchedule" }],
        })));
    }

    [Fact]
    public void ShortOfDisk_OnlyCriticalPodsAreTaken()
    {
        var pressure = new NodePressure { Conditions = ["DiskPressure", "MemoryPressure"] };
        var pod = TestPods.Pod("web");
        Assert.Equal("The node had condition: [DiskPressure MemoryPressure]. ", pressure.Reject(pod with { Status = pod.Status with { QosClass = "Guaranteed" } })!.Message);
        Assert.Null(pressure.Reject(pod.With(spec => spec with { Priority = 2_000_000_000 })));
    }

    [Fact]
    public void WithoutPressure_EveryPodIsTaken() => Assert.Null(new NodePressure().Reject(TestPods.Pod("web")));

    [Fact]
    public async Task NodeUnderPressure_ShowsItAndTurnsPodsAway()
    {
        await using var node = await TestNode.StartAsync(options => options with { EvictionHard = new Dictionary<string, string> { ["memory.available"] = "1000Ti" } });
        await Eventually.TrueAsync(() => node.Agent.Parts.Pressure.Has("MemoryPressure"));
        node.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => node.Status("web") is { Phase: "Failed", Reason: "Evicted", Message: "Pod was rejected: The node had condition: [MemoryPressure]. " });
        Assert.DoesNotContain(node.Runtime.Faults.Calls, call => call.Method == "RunSandbox");
    }

    [Fact]
    public async Task EvictedPod_FailsWithReasonMessageAndCondition()
    {
        await using var node = await TestNode.StartAsync();
        node.Api.Put(TestPods.Pod("web"));
        await Eventually.TrueAsync(() => node.Status("web").Phase == "Running");
        var director = node.Agent.Parts.Director;
        var condition = PodCondition.Empty with { Type = "DisruptionTarget", Status = "True", Reason = "TerminationByKubelet", Message = "low", LastTransitionTime = Time.From(RuntimePods.Start) };
        director.Evict(director.Active.Single(), new Eviction("low", 1, condition));
        Assert.Empty(director.Active);
        await Eventually.TrueAsync(() => node.Status("web") is { Phase: "Failed", Reason: "Evicted", Message: "low" });

        var status = node.Status("web");
        Assert.Equal(condition, status.Conditions.Find(found => found.Type == "DisruptionTarget"));
        Assert.Equal("False", status.Conditions.Find(found => found.Type == "Ready")!.Status);
        Assert.NotNull(status.ContainerStatuses[0].State.Terminated);
        await Eventually.TrueAsync(() => director.IsGone(node.Pod("web").Metadata.Uid));
    }
}
