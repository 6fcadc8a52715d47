using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Plugins.NodeResources;

/// <summary>Prefers nodes where the shares of CPU and memory in use lie close together.</summary>
internal sealed class BalancedAllocationPlugin : IScorePlugin
{
    public string Name => "NodeResourcesBalancedAllocation";

    public void Score(PodToSchedule pod, ClusterColumns cluster, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        for (var i = 0; i < feasible.Length; i++)
        {
            var slot = feasible[i];
            var cpu = Share(cluster.RequestedMilliCpu[slot] + pod.MilliCpu, cluster.AllocatableMilliCpu[slot]);
            var memory = Share(cluster.RequestedMemory[slot] + pod.Memory, cluster.AllocatableMemory[slot]);
            scores[i] = (long)((1 - (Math.Abs((cpu ?? memory ?? 0) - (memory ?? cpu ?? 0)) / 2)) * Normalization.MaxScore);
        }
    }

    /// <summary>Null for a resource the node does not have: it does not count.</summary>
    private static double? Share(long requested, long allocatable) => allocatable == 0 ? null : Math.Min(1, (double)requested / allocatable);
}
