using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Plugins.NodePorts;

/// <summary>Host ports of a pod must be free on the node.</summary>
internal sealed class NodePortsPlugin : IFilterPlugin
{
    public string Name => "NodePorts";

    public void Filter(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int first, int end)
    {
        for (var slot = first; pod.HostPorts.Count > 0 && slot < end; slot++)
        {
            if (verdicts.Passes(slot) && Conflicts(pod, cluster.Pods[slot]))
            {
                verdicts.Reject(slot, Name, unresolvable: false, "node(s) didn't have free ports for the requested pod ports");
            }
        }
    }

    public bool MayHelp(PodToSchedule pod, ClusterEvent change) =>
        (change.OldNode is null && change.NewNode is not null)
        || (change.RemovedPod is not null && Conflicts(pod, [new PodToSchedule(change.RemovedPod)]));

    private static bool Conflicts(PodToSchedule pod, List<PodToSchedule> placed)
    {
        foreach (var other in placed)
        {
            foreach (var taken in other.HostPorts)
            {
                foreach (var wanted in pod.HostPorts)
                {
                    if (wanted.Conflicts(taken))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
