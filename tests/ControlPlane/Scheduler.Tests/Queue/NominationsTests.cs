using Kubestrel.Scheduler.Queue;
using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Queue;

public sealed class NominationsTests
{
    private readonly Nominations _nominations = new();

    [Theory]
    [InlineData(5, false)]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void NominatedPod_HoldsItsPlaceAgainstEqualAndLower(int priority, bool fits)
    {
        var cluster = Cluster(Node("a", cpu: "1"));
        _nominations.Apply(new PodToSchedule(Pod("vip", "800m", priority: 10)), "a");
        var next = new PodToSchedule(Pod("next", "800m", priority: priority));
        using (_nominations.Reserve(next, cluster))
        {
            Assert.Equal(fits ? "a" : null, Decide(cluster, next.Pod).Node);
        }

        Assert.Empty(cluster.Pods[0]);
    }

    [Fact]
    public void LowerNomination_GivesWay()
    {
        _nominations.Apply(new PodToSchedule(Pod("low", priority: 1)), "a");
        _nominations.Apply(new PodToSchedule(Pod("elsewhere", priority: 1)), "b");
        var displaced = _nominations.Apply(new PodToSchedule(Pod("vip", priority: 10)), "a");
        Assert.Equal(["low"], displaced.Select(pod => pod.Metadata.Name));
        Assert.Equal("", _nominations.NodeOf(new("default", "low")));
        Assert.Equal("b", _nominations.NodeOf(new("default", "elsewhere")));
    }

    [Fact]
    public void OlderVersion_DoesNotEndANomination()
    {
        var pod = Pod("vip");
        _nominations.Apply(new PodToSchedule(pod), "a");
        _nominations.Take(pod, pod);
        Assert.Equal("a", _nominations.NodeOf(new("default", "vip")));
        var nominated = pod with { Status = pod.Status with { NominatedNodeName = "b" } };
        _nominations.Take(pod, nominated);
        Assert.Equal("b", _nominations.NodeOf(new("default", "vip")));
        _nominations.Take(nominated, pod);
        Assert.Equal("", _nominations.NodeOf(new("default", "vip")));
    }

    [Fact]
    public void NominatedNode_ComesBeforeBetterOnes()
    {
        var cluster = Cluster(Node("a", cpu: "1"), Node("b", cpu: "64"));
        var pod = Pod("vip", "500m");
        Assert.Equal("b", Decide(cluster, pod).Node);
        Assert.Equal("a", Decide(cluster, pod with { Status = PodStatus.Empty with { NominatedNodeName = "a" } }).Node);
    }
}
