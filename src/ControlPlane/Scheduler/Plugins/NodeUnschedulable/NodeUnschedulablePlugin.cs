using Kubestrel.Kinds.Core.V1;
using Kubestrel.Scheduler.Framework;
using Kubestrel.Scheduler.Plugins.TaintToleration;

namespace Kubestrel.Scheduler.Plugins.NodeUnschedulable;

/// <summary>Cordoned nodes take only pods that tolerate node.kubernetes.io/unschedulable:NoSchedule.</summary>
internal sealed class NodeUnschedulablePlugin : IFilterPlugin
{
    private static readonly Taint Unschedulable = Taint.Empty with { Key = "node.kubernetes.io/unschedulable", Effect = "NoSchedule" };

    public string Name => "NodeUnschedulable";

    public void Filter(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int first, int end)
    {
        var tolerated = pod.Pod.Spec.Tolerations.Exists(toleration => Tolerations.Tolerates(toleration, Unschedulable));
        for (var slot = first; !tolerated && slot < end; slot++)
        {
            if (verdicts.Passes(slot) && cluster.Nodes[slot].Spec.Unschedulable)
            {
                verdicts.Reject(slot, Name, unresolvable: true, "node(s) were unschedulable");
            }
        }
    }

    public bool MayHelp(PodToSchedule pod, ClusterEvent change) =>
        change.NewNode is { Spec.Unschedulable: false } && change.OldNode is null or { Spec.Unschedulable: true };
}
