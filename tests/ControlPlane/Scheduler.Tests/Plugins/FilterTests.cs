using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Plugins;

/// <summary>Which nodes the filters turn away, in upstream's words.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("dedicated", "Equal", "db", "NoSchedule", true)]
    [InlineData("dedicated", "", "db", "", true)]
    [InlineData("dedicated", "Equal", "web", "", false)]
    [InlineData("dedicated", "Exists", "", "NoExecute", false)]
    [InlineData("", "Exists", "", "", true)]
    [InlineData("other", "Exists", "", "", false)]
    public void Taint_NeedsAMatchingToleration(string key, string @operator, string value, string effect, bool fits)
    {
        var node = WithTaints(Node("a"), Taint.Empty with { Key = "dedicated", Value = "db", Effect = "NoSchedule" });
        var pod = Pod("web");
        pod = pod with { Spec = pod.Spec with { Tolerations = [Toleration.Empty with { Key = key, Operator = @operator, Value = value, Effect = effect }] } };
        Check(node, pod, fits, "1 node(s) had untolerated taint {dedicated: db}");
    }

    [Theory]
    [InlineData("NoSchedule", false)]
    [InlineData("NoExecute", false)]
    [InlineData("PreferNoSchedule", true)]
    public void OnlyHardTaints_Reject(string effect, bool fits) =>
        Check(WithTaints(Node("a"), Taint.Empty with { Key = "k", Effect = effect }), Pod("web"), fits, "1 node(s) had untolerated taint {k: }");

    [Fact]
    public void CordonedNode_TakesPodsThatTolerateIt()
    {
        var node = Node("a") with { Spec = NodeSpec.Empty with { Unschedulable = true } };
        Check(node, Pod("web"), false, "1 node(s) were unschedulable");
        var pod = Pod("daemon");
        Check(node, pod with { Spec = pod.Spec with { Tolerations = [Toleration.Empty with { Key = "node.kubernetes.io/unschedulable", Operator = "Exists" }] } }, true, "");
    }

    [Fact]
    public void NamedNode_IsTheOnlyOne()
    {
        var pod = Pod("web");
        Check(Node("a"), pod with { Spec = pod.Spec with { NodeName = "b" } }, false, "1 node(s) didn't match the requested node name");
    }

    [Theory]
    [InlineData("In", "eu,us", true)]
    [InlineData("In", "us", false)]
    [InlineData("NotIn", "us", true)]
    [InlineData("NotIn", "eu", false)]
    [InlineData("Exists", "", true)]
    [InlineData("DoesNotExist", "", false)]
    public void RequiredAffinity_FollowsTheOperator(string @operator, string values, bool fits) =>
        Check(
            WithLabels(Node("a"), ("zone", "eu")),
            WithRequired(Pod("web"), Term("zone", @operator, values.Length == 0 ? [] : values.Split(','))),
            fits,
            "1 node(s) didn't match Pod's node affinity/selector");

    [Theory]
    [InlineData("Gt", "3", true)]
    [InlineData("Gt", "4", false)]
    [InlineData("Lt", "5", true)]
    [InlineData("Lt", "4", false)]
    [InlineData("Gt", "many", false)]
    public void NumericOperators_CompareNumbers(string @operator, string bound, bool fits) =>
        Check(
            WithLabels(Node("a"), ("disks", "4")),
            WithRequired(Pod("web"), Term("disks", @operator, bound)),
            fits,
            "1 node(s) didn't match Pod's node affinity/selector");

    [Fact]
    public void AnyTerm_Suffices_AnEmptyOneMatchesNothing()
    {
        var node = WithLabels(Node("a"), ("zone", "eu"));
        Check(node, WithRequired(Pod("web"), Term("zone", "In", "us"), Term("zone", "In", "eu")), true, "");
        Check(node, WithRequired(Pod("web"), NodeSelectorTerm.Empty), false, "1 node(s) didn't match Pod's node affinity/selector");
        var byName = NodeSelectorTerm.Empty with { MatchFields = [NodeSelectorRequirement.Empty with { Key = "metadata.name", Operator = "In", Values = ["a"] }] };
        Check(node, WithRequired(Pod("web"), byName), true, "");
    }

    [Theory]
    [InlineData("TCP", "", false)]
    [InlineData("UDP", "", true)]
    [InlineData("TCP", "127.0.0.1", false)]
    public void HostPort_CollidesByProtocolAndAddress(string protocol, string address, bool fits)
    {
        var cluster = Cluster(Node("a"));
        cluster.SetPod(new PodToSchedule(Pod("taken", hostPort: 80)), "a");
        var pod = Pod("web", hostPort: 80);
        var port = pod.Spec.Containers[0].Ports[0] with { Protocol = protocol, HostIP = address };
        pod = pod with { Spec = pod.Spec with { Containers = [pod.Spec.Containers[0] with { Ports = [port] }] } };
        Check(cluster, pod, fits, "1 node(s) didn't have free ports for the requested pod ports");
    }

    [Fact]
    public void DifferentAddresses_ShareAHostPort()
    {
        var cluster = Cluster(Node("a"));
        cluster.SetPod(new PodToSchedule(At("taken", "127.0.0.1")), "a");
        Check(cluster, At("web", "127.0.0.2"), true, "");

        static Pod At(string name, string address)
        {
            var pod = Pod(name, hostPort: 80);
            return pod with { Spec = pod.Spec with { Containers = [pod.Spec.Containers[0] with { Ports = [pod.Spec.Containers[0].Ports[0] with { HostIP = address }] }] } };
        }
    }

    [Theory]
    [InlineData("cpu", "5", "Insufficient cpu")]
    [InlineData("memory", "9Gi", "Insufficient memory")]
    [InlineData("ephemeral-storage", "1Gi", "Insufficient ephemeral-storage")]
    [InlineData("example.com/gpu", "1", "Insufficient example.com/gpu")]
    [InlineData("hugepages-2Mi", "2Mi", "Insufficient hugepages-2Mi")]
    public void ShortResource_IsNamed(string resource, string amount, string reason) =>
        Check(Node("a"), WithRequests(Pod("web"), (resource, amount)), false, "1 " + reason);

    [Fact]
    public void AllShortResources_AreNamed() =>
        Check(Node("a", pods: "0"), WithRequests(Pod("web"), ("cpu", "5"), ("memory", "9Gi")), false, "1 Insufficient cpu, 1 Insufficient memory, 1 Too many pods");

    [Fact]
    public void ExtendedResource_IsCountedDown()
    {
        var node = Node("a");
        node = node with { Status = node.Status with { Allocatable = node.Status.Allocatable.With("example.com/gpu", Quantity.Parse("2")) } };
        var cluster = Cluster(node);
        Check(cluster, WithRequests(Pod("one"), ("example.com/gpu", "2")), true, "");
        cluster.SetPod(new PodToSchedule(WithRequests(Pod("one"), ("example.com/gpu", "1"))), "a");
        Check(cluster, WithRequests(Pod("two"), ("example.com/gpu", "2")), false, "1 Insufficient example.com/gpu");
        Check(cluster, WithRequests(Pod("three"), ("example.com/gpu", "1")), true, "");
    }

    [Fact]
    public void InitContainerAndOverhead_Count()
    {
        var pod = Pod("web", "1");
        var init = pod.Spec.Containers[0] with { Name = "init", Resources = ResourceRequirements.Empty with { Requests = ValueMap.Of(("cpu", Quantity.Parse("3900m"))) } };
        pod = pod with { Spec = pod.Spec with { InitContainers = [init] } };
        Check(Node("a"), pod, true, "");
        Check(Node("a"), pod with { Spec = pod.Spec with { Overhead = ValueMap.Of(("cpu", Quantity.Parse("200m"))) } }, false, "1 Insufficient cpu");
    }

    private static void Check(Node node, Pod pod, bool fits, string reason) => Check(Cluster(node), pod, fits, reason);

    private static void Check(ClusterColumns cluster, Pod pod, bool fits, string reason)
    {
        var decision = Decide(cluster, pod);
        Assert.Equal(fits, decision.Node is not null);
        Assert.Equal(fits ? "0/1 nodes are available:" : $"0/1 nodes are available: {reason}.", Diagnosis.Describe(decision.Verdicts, ""));
    }
}
