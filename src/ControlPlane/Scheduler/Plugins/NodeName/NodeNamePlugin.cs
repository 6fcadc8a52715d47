using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Plugins.NodeName;

/// <summary>A pod that names its node fits no other.</summary>
internal sealed class NodeNamePlugin : IFilterPlugin
{
    public string Name => "NodeName";

    public void Filter(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int first, int end)
    {
        var wanted = pod.Pod.Spec.NodeName;
        for (var slot = first; wanted.Length > 0 && slot < end; slot++)
        {
            if (verdicts.Passes(slot) && cluster.Nodes[slot].Metadata.Name != wanted)
            {
                verdicts.Reject(slot, Name, unresolvable: true, "node(s) didn't match the requested node name");
            }
        }
    }

    public bool MayHelp(PodToSchedule pod, ClusterEvent change) => change.OldNode is null && change.NewNode is not null;
}
