using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Framework;

public sealed class AlgorithmTests
{
    [Fact]
    public void EmptierNode_IsPreferred()
    {
        var cluster = Cluster(Node("a"), Node("b"));
        cluster.SetPod(new PodToSchedule(Pod("busy", "3")), "a");
        Assert.Equal("b", Decide(cluster, Pod("next", "500m")).Node);
    }

    [Fact]
    public void Assumption_CountsAtOnce()
    {
        var cluster = Cluster(Node("a", cpu: "1"));
        cluster.SetPod(new PodToSchedule(Pod("first", "800m")), "a");
        var decision = Decide(cluster, Pod("second", "800m"));
        Assert.Null(decision.Node);
        Assert.Equal("0/1 nodes are available: 1 Insufficient cpu.", Diagnosis.Describe(decision.Verdicts, ""));
    }

    [Fact]
    public void RemovedPod_FreesItsRequests()
    {
        var cluster = Cluster(Node("a", cpu: "1"));
        cluster.SetPod(new PodToSchedule(Pod("first", "800m")), "a");
        cluster.RemovePod(new("default", "first"));
        Assert.Equal("a", Decide(cluster, Pod("second", "800m")).Node);
    }

    [Fact]
    public void RemovedNode_LeavesTheOthersInPlace()
    {
        var cluster = Cluster(Node("a"), Node("b"), Node("c", cpu: "1"));
        cluster.SetPod(new PodToSchedule(Pod("busy", "900m")), "c");
        cluster.RemoveNode("a");
        cluster.RemoveNode("b");
        var decision = Decide(cluster, Pod("next", "500m"));
        Assert.Null(decision.Node);
        Assert.Equal(1, decision.Verdicts.Count);
    }

    [Fact]
    public void DifferentReasons_AreCountedAndSorted()
    {
        var tainted = Node("b") with { Spec = NodeSpec.Empty with { Taints = [Taint.Empty with { Key = "dedicated", Value = "db", Effect = "NoSchedule" }] } };
        var cordoned = Node("c") with { Spec = NodeSpec.Empty with { Unschedulable = true } };
        var decision = Decide(Cluster(Node("a", cpu: "1", pods: "0"), tainted, cordoned), Pod("big", "2"));
        Assert.Equal(
            "0/3 nodes are available: 1 Insufficient cpu, 1 Too many pods, 1 node(s) had untolerated taint {dedicated: db}, 1 node(s) were unschedulable.",
            Diagnosis.Describe(decision.Verdicts, ""));
    }

    [Fact]
    public void Toleration_OpensATaintedNode()
    {
        var tainted = Node("a") with { Spec = NodeSpec.Empty with { Taints = [Taint.Empty with { Key = "dedicated", Value = "db", Effect = "NoSchedule" }] } };
        var pod = Pod("db");
        pod = pod with { Spec = pod.Spec with { Tolerations = [Toleration.Empty with { Key = "dedicated", Operator = "Exists" }] } };
        Assert.Equal("a", Decide(Cluster(tainted), pod).Node);
    }

    [Fact]
    public void NodeSelector_KeepsToMatchingNodes()
    {
        var pod = Pod("picky");
        pod = pod with { Spec = pod.Spec with { NodeSelector = ValueMap.Of(("kubernetes.io/hostname", "b")) } };
        Assert.Equal("b", Decide(Cluster(Node("a"), Node("b"), Node("c")), pod).Node);
        Assert.Equal(
            "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.",
            Diagnosis.Describe(Decide(Cluster(Node("a")), pod).Verdicts, ""));
    }

    [Fact]
    public void HostPort_TakesTheNode()
    {
        var cluster = Cluster(Node("a"));
        cluster.SetPod(new PodToSchedule(Pod("web", hostPort: 80)), "a");
        var decision = Decide(cluster, Pod("other", hostPort: 80));
        Assert.Equal("0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.", Diagnosis.Describe(decision.Verdicts, ""));
    }

    [Fact]
    public void SidecarRequests_AddToTheMainContainers()
    {
        var pod = Pod("job", "600m");
        var sidecar = Container.Empty with
        {
            Name = "proxy",
            RestartPolicy = "Always",
            Resources = ResourceRequirements.Empty with { Requests = ValueMap.Of(("cpu", Quantity.Parse("500m"))) },
        };
        pod = pod with { Spec = pod.Spec with { InitContainers = [sidecar] } };
        Assert.Null(Decide(Cluster(Node("a", cpu: "1")), pod).Node);
    }
}
