using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Plugins;

public sealed class PreemptionTests
{
    [Fact]
    public void EqualPriorities_YieldNoVictims()
    {
        var cluster = Cluster(Node("a", cpu: "1"));
        cluster.SetPod(new PodToSchedule(Pod("first", "800m")), "a");
        var plan = Preempt(cluster, Pod("second", "800m"));
        Assert.Equal("", plan.Nomination);
        Assert.Equal("preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.", plan.Message);
    }

    [Fact]
    public void UnresolvableNode_IsNotHelpful()
    {
        var cluster = Cluster(Node("a") with { Spec = NodeSpec.Empty with { Unschedulable = true } });
        Assert.Equal("preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.", Preempt(cluster, Pod("next")).Message);
    }

    [Fact]
    public void FewestAndLeastImportantPods_Leave()
    {
        var cluster = Cluster(Node("a", cpu: "1"), Node("b", cpu: "1"));
        cluster.SetPod(new PodToSchedule(Pod("a-low", "900m", priority: 2)), "a");
        cluster.SetPod(new PodToSchedule(Pod("b-mid", "500m", priority: 5)), "b");
        cluster.SetPod(new PodToSchedule(Pod("b-low", "500m", priority: 1)), "b");
        var plan = Preempt(cluster, Pod("vip", "500m", priority: 10));
        Assert.Equal("b", plan.Nomination);
        Assert.Equal(["b-low"], plan.Victims.Select(victim => victim.Metadata.Name));
        Assert.Equal(2, cluster.Pods[cluster.SlotOf("b")].Count);
    }
}
