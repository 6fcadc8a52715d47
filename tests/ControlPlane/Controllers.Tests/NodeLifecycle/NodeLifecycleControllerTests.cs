using Kubestrel.Controllers.Support;
using Kubestrel.Controllers.TaintEviction;
using Kubestrel.Kinds.Coordination.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

public sealed class NodeLifecycleControllerTests
{
    [Fact]
    public async Task NodeFallsSilent_IsUnknownTaintedAndItsPodsGo()
    {
        await using var cluster = await StartAsync();
        var alive = Put(cluster, "alive");
        Put(cluster, "dead");
        var pod = cluster.Api.Put(Samples.Ready(Samples.Pod("pod", node: "dead"), Samples.At(0)) is var one
            ? one with { Spec = one.Spec with { Tolerations = [Toleration.Empty with { Key = NodeTaints.Unreachable, Operator = "Exists", Effect = "NoExecute", TolerationSeconds = 300 }] } }
            : one);
        cluster.Api.Put(Samples.Ready(Samples.Pod("intolerant", node: "dead"), Samples.At(0)));
        cluster.Step = TimeSpan.FromSeconds(1);
        await cluster.UntilAsync(() =>
        {
            Renew(cluster, alive.Metadata.Name);
            return cluster.Api.Find<Pod>("pod") is null;
        });

        var node = Find(cluster, "dead");
        Assert.All(node.Status.Conditions, static condition => Assert.Equal(("Unknown", "NodeStatusUnknown", "Kubelet stopped posting node status."), (condition.Status, condition.Reason, condition.Message)));
        Assert.Contains(node.Spec.Taints, static taint => taint is { Key: NodeTaints.Unreachable, Effect: "NoSchedule" });
        Assert.Contains(node.Spec.Taints, static taint => taint is { Key: NodeTaints.Unreachable, Effect: "NoExecute", TimeAdded: not null });
        Assert.Null(cluster.Api.Find<Pod>("intolerant"));
        Assert.InRange((cluster.Time.GetUtcNow() - Samples.Start).TotalSeconds, 350, 450);
        Assert.Contains("Normal RegisteredNode Node dead event: Registered Node dead in Controller", cluster.Events.Lines);
        Assert.Contains("Normal NodeNotReady Node dead status is now: NodeNotReady", cluster.Events.Lines);
        Assert.Contains("Warning NodeNotReady Node is not ready", cluster.Events.Lines);
        Assert.Contains($"Normal TaintManagerEviction Marking for deletion Pod default/{pod.Metadata.Name}", cluster.Events.Lines);
        Assert.Equal("True", NodeConditions.ReadyStatus(Find(cluster, "alive")));
        Assert.Empty(Find(cluster, "alive").Spec.Taints);
    }

    [Fact]
    public async Task NodeComesBackInTime_TaintsGoAndPodsStay()
    {
        await using var cluster = await StartAsync();
        Put(cluster, "alive");
        var node = Put(cluster, "shaky");
        cluster.Api.Put(Samples.Ready(Samples.Pod("pod", node: "shaky"), Samples.At(0)) is var one
            ? one with { Spec = one.Spec with { Tolerations = [Toleration.Empty with { Operator = "Exists", TolerationSeconds = 300 }] } }
            : one);
        cluster.Step = TimeSpan.FromSeconds(1);
        await cluster.UntilAsync(() =>
        {
            Renew(cluster, "alive");
            return NodeTaints.Has(Find(cluster, "shaky").Spec.Taints, NodeTaints.Unreachable, "NoExecute");
        });
        cluster.Api.Change(node, current => current with { Status = Ready(cluster) });
        await cluster.UntilAsync(() =>
        {
            Renew(cluster, "alive");
            Renew(cluster, "shaky");
            return Find(cluster, "shaky").Spec.Taints.IsEmpty && cluster.Events.Lines.Contains("Normal TaintManagerEviction Cancelling deletion of Pod default/pod");
        });

        Assert.Null(cluster.Api.Find<Pod>("pod")!.Metadata.DeletionTimestamp);
    }

    [Fact]
    public async Task OnlyNodeFallsSilent_NothingIsEvicted()
    {
        await using var cluster = await StartAsync();
        Put(cluster, "only");
        cluster.Api.Put(Samples.Ready(Samples.Pod("pod", node: "only"), Samples.At(0)));
        cluster.Step = TimeSpan.FromSeconds(1);
        await cluster.UntilAsync(() => cluster.Time.GetUtcNow() > Samples.Start.AddMinutes(5));

        Assert.Equal("Unknown", NodeConditions.ReadyStatus(Find(cluster, "only")));
        Assert.DoesNotContain(Find(cluster, "only").Spec.Taints, static taint => taint.Effect == "NoExecute");
        Assert.NotNull(cluster.Api.Find<Pod>("pod"));
    }

    [Fact]
    public async Task PodOnANodeThatHasNotReportedYet_StaysReady()
    {
        await using var cluster = await StartAsync();
        cluster.Api.Put(Node.Empty with { Metadata = Samples.Meta("new", @namespace: "") });
        var pod = cluster.Api.Put(Samples.Pod("pod", node: "new"));
        cluster.Api.Change(pod, static current => Samples.Ready(current, Samples.At(0)));
        await cluster.SettleAsync();

        Assert.True(Framework.Pods.PodState.IsReady(cluster.Api.Find<Pod>("pod")!));
    }

    [Fact]
    public async Task HealthyNode_NothingIsWritten()
    {
        await using var cluster = await StartAsync();
        Put(cluster, "n");
        cluster.Step = TimeSpan.FromSeconds(1);
        await cluster.UntilAsync(() =>
        {
            Renew(cluster, "n");
            return cluster.Time.GetUtcNow() > Samples.Start.AddMinutes(3);
        });

        Assert.Empty(cluster.Api.Writes);
    }

    private static Task<ControllerCluster> StartAsync() =>
        ControllerCluster.StartAsync(static context => new NodeLifecycleController(context), static context => new TaintEvictionController(context));

    private static Node Find(ControllerCluster cluster, string name) => cluster.Api.Find<Node>(name)!;

    private static Node Put(ControllerCluster cluster, string name)
    {
        cluster.Api.Put(Lease.Empty with { Metadata = Samples.Meta(name, @namespace: "kube-node-lease"), Spec = LeaseSpec.Empty with { RenewTime = new MicroTime(cluster.Time.GetUtcNow()) } });
        return cluster.Api.Put(Node.Empty with { Metadata = Samples.Meta(name, labels: ValueMap.Of(("kubernetes.io/hostname", name)), @namespace: ""), Status = Ready(cluster) });
    }

    private static NodeStatus Ready(ControllerCluster cluster) => NodeStatus.Empty with
    {
        Conditions =
        [
            .. new[] { ("MemoryPressure", "False"), ("DiskPressure", "False"), ("PIDPressure", "False"), ("Ready", "True") }.Select(condition =>
                NodeCondition.Empty with { Type = condition.Item1, Status = condition.Item2, LastHeartbeatTime = Time.From(cluster.Time.GetUtcNow()), LastTransitionTime = Time.From(cluster.Time.GetUtcNow()) }),
        ],
    };

    private static void Renew(ControllerCluster cluster, string name)
    {
        var lease = cluster.Api.Find<Lease>(name, "kube-node-lease")!;
        if (cluster.Time.GetUtcNow() - lease.Spec.RenewTime!.Value.Value > TimeSpan.FromSeconds(10))
        {
            cluster.Api.Change(lease, current => current with { Spec = current.Spec with { RenewTime = new MicroTime(cluster.Time.GetUtcNow()) } });
        }
    }
}
