using Kubestrel.Controllers.Support;
using Kubestrel.Controllers.TaintEviction;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

public sealed class NodeTaintsTests
{
    [Theory]
    [InlineData("Ready", "True", "")]
    [InlineData("Ready", "False", "node.kubernetes.io/not-ready")]
    [InlineData("Ready", "Unknown", "node.kubernetes.io/unreachable")]
    [InlineData("MemoryPressure", "True", "node.kubernetes.io/memory-pressure")]
    [InlineData("DiskPressure", "True", "node.kubernetes.io/disk-pressure")]
    [InlineData("PIDPressure", "True", "node.kubernetes.io/pid-pressure")]
    [InlineData("NetworkUnavailable", "True", "node.kubernetes.io/network-unavailable")]
    [InlineData("MemoryPressure", "False", "")]
    public void Conditions_MakeNoScheduleTaints(string type, string status, string taint)
    {
        var node = Node(type, status) is var one ? one with { Spec = one.Spec with { Taints = [Taint("mine", "NoSchedule"), Taint("node.kubernetes.io/old-pressure", "NoSchedule"), Taint(NodeTaints.Unschedulable, "NoSchedule")] } } : one;
        var taints = NodeTaints.WithSchedulingTaints(node, Samples.Start);

        Assert.Equal(taint.Length == 0 ? ["mine", "node.kubernetes.io/old-pressure"] : ["mine", "node.kubernetes.io/old-pressure", taint], taints.Select(static one => one.Key));
    }

    [Fact]
    public void Unschedulable_IsATaint()
    {
        var node = Node("Ready", "True") is var one ? one with { Spec = one.Spec with { Unschedulable = true } } : one;

        Assert.Equal(NodeTaints.Unschedulable, Assert.Single(NodeTaints.WithSchedulingTaints(node, Samples.Start)).Key);
    }

    [Theory]
    [InlineData("False", "node.kubernetes.io/not-ready")]
    [InlineData("Unknown", "node.kubernetes.io/unreachable")]
    [InlineData("True", "")]
    public void EvictionTaint_FollowsReadyAndReplacesItsOpposite(string ready, string key)
    {
        var taints = NodeTaints.WithEvictionTaint([Taint(NodeTaints.NotReady, "NoSchedule"), Taint(NodeTaints.Unreachable, "NoExecute"), Taint("mine", "NoExecute")], ready, Samples.Start);

        Assert.Equal(key.Length == 0 ? ["mine"] : [.. new[] { "mine", key }.Order()], taints.Where(static taint => taint.Effect == "NoExecute").Select(static taint => taint.Key).Order());
        Assert.Contains(taints, static taint => taint is { Key: NodeTaints.NotReady, Effect: "NoSchedule" });
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData(NodeTaints.NotReady, 300L, 300)]
    [InlineData(NodeTaints.NotReady, null, null)]
    [InlineData(NodeTaints.NotReady, -5L, 0)]
    [InlineData("other", 300L, 0)]
    public void Toleration_GivesTime(string? key, long? seconds, int? expected)
    {
        ValueList<Toleration> tolerations = key is null ? default : [Toleration.Empty with { Key = key, Operator = "Exists", Effect = "NoExecute", TolerationSeconds = seconds }];

        Assert.Equal(expected, TolerationTime.Of([Taint(NodeTaints.NotReady, "NoExecute")], tolerations)?.TotalSeconds);
    }

    private static Node Node(string type, string status) => Kinds.Core.V1.Node.Empty with
    {
        Metadata = Samples.Meta("n", @namespace: ""),
        Status = NodeStatus.Empty with { Conditions = [NodeCondition.Empty with { Type = type, Status = status }] },
    };

    private static Taint Taint(string key, string effect) => Kinds.Core.V1.Taint.Empty with { Key = key, Effect = effect };
}
