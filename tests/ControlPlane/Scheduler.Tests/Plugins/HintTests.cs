using Kubestrel.Scheduler.Profiles;
using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Plugins;

/// <summary>Which events give a rejected pod another try.</summary>
public sealed class HintTests
{
    [Fact]
    public void Taint_TakenAway_Helps()
    {
        var tainted = WithTaints(Node("a"), Taint.Empty with { Key = "k", Effect = "NoSchedule" });
        Assert.True(Helps("TaintToleration", Pod("web"), ClusterEvent.NodeChanged(tainted, Node("a"))));
        Assert.False(Helps("TaintToleration", Pod("web"), ClusterEvent.NodeChanged(Node("a"), tainted)));
        Assert.False(Helps("TaintToleration", Pod("web"), ClusterEvent.PodRemoved(Pod("other"))));
    }

    [Fact]
    public void Uncordoning_Helps()
    {
        var cordoned = Node("a") with { Spec = NodeSpec.Empty with { Unschedulable = true } };
        Assert.True(Helps("NodeUnschedulable", Pod("web"), ClusterEvent.NodeChanged(cordoned, Node("a"))));
        Assert.False(Helps("NodeUnschedulable", Pod("web"), ClusterEvent.NodeChanged(Node("a"), cordoned)));
    }

    [Fact]
    public void Label_ThatMatches_Helps()
    {
        var pod = WithRequired(Pod("web"), Term("zone", "In", "eu"));
        Assert.True(Helps("NodeAffinity", pod, ClusterEvent.NodeChanged(Node("a"), WithLabels(Node("a"), ("zone", "eu")))));
        Assert.False(Helps("NodeAffinity", pod, ClusterEvent.NodeChanged(Node("a"), WithLabels(Node("a"), ("zone", "us")))));
    }

    [Fact]
    public void FreedPort_Helps()
    {
        Assert.True(Helps("NodePorts", Pod("web", hostPort: 80), ClusterEvent.PodRemoved(Pod("other", hostPort: 80))));
        Assert.False(Helps("NodePorts", Pod("web", hostPort: 80), ClusterEvent.PodRemoved(Pod("other", hostPort: 81))));
    }

    [Fact]
    public void GrownNode_Helps()
    {
        Assert.True(Helps("NodeResourcesFit", Pod("web", "8"), ClusterEvent.NodeChanged(Node("a"), Node("a", cpu: "16"))));
        Assert.False(Helps("NodeResourcesFit", Pod("web", "8"), ClusterEvent.NodeChanged(Node("a"), WithLabels(Node("a"), ("zone", "eu")))));
    }

    private static bool Helps(string plugin, Pod pod, ClusterEvent change) =>
        Profile.Default.Filters.Single(filter => filter.Name == plugin).MayHelp(new PodToSchedule(pod), change);
}
