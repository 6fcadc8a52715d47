using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Plugins.NodeResources;

/// <summary>Requests must fit what is left of the node; the score prefers the node with most left (LeastAllocated).</summary>
internal sealed class NodeResourcesFitPlugin : IFilterPlugin, IScorePlugin
{
    public string Name => "NodeResourcesFit";

    public void Filter(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int first, int end)
    {
        for (var slot = first; slot < end; slot++)
        {
            if (!verdicts.Passes(slot))
            {
                continue;
            }

            if (cluster.Pods[slot].Count + 1 > cluster.AllocatablePods[slot]
                || pod.MilliCpu > cluster.AllocatableMilliCpu[slot] - cluster.RequestedMilliCpu[slot]
                || pod.Memory > cluster.AllocatableMemory[slot] - cluster.RequestedMemory[slot]
                || pod.EphemeralStorage > cluster.AllocatableEphemeralStorage[slot] - cluster.RequestedEphemeralStorage[slot]
                || pod.Scalars.Count > 0)
            {
                Explain(pod, cluster, verdicts, slot);
            }
        }
    }

    public bool MayHelp(PodToSchedule pod, ClusterEvent change) => change.NewNode is { } node
        ? change.OldNode is not { } old || node.Status.Allocatable != old.Status.Allocatable
        : change.RemovedPod is not null;

    public void Score(PodToSchedule pod, ClusterColumns cluster, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        for (var i = 0; i < feasible.Length; i++)
        {
            var slot = feasible[i];
            var cpu = Left(cluster.AllocatableMilliCpu[slot], cluster.NonZeroMilliCpu[slot] + pod.NonZeroMilliCpu);
            var memory = Left(cluster.AllocatableMemory[slot], cluster.NonZeroMemory[slot] + pod.NonZeroMemory);
            scores[i] = cpu is null || memory is null ? cpu ?? memory ?? 0 : (cpu.Value + memory.Value) / 2;
        }
    }

    /// <summary>Null for a resource the node does not have: it does not count.</summary>
    private static long? Left(long capacity, long requested) =>
        capacity == 0 ? null : requested > capacity ? 0 : (capacity - requested) * Normalization.MaxScore / capacity;

    /// <summary>Off the hot path: names every resource that is short.</summary>
    private void Explain(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int slot)
    {
        var reasons = new List<string>();
        if (cluster.Pods[slot].Count + 1 > cluster.AllocatablePods[slot])
        {
            reasons.Add("Too many pods");
        }

        Check(reasons, "cpu", pod.MilliCpu, cluster.AllocatableMilliCpu[slot], cluster.RequestedMilliCpu[slot]);
        Check(reasons, "memory", pod.Memory, cluster.AllocatableMemory[slot], cluster.RequestedMemory[slot]);
        Check(reasons, "ephemeral-storage", pod.EphemeralStorage, cluster.AllocatableEphemeralStorage[slot], cluster.RequestedEphemeralStorage[slot]);
        foreach (var (name, amount) in pod.Scalars)
        {
            var allocatable = cluster.Nodes[slot].Status.Allocatable.GetValueOrDefault(name).Value;
            Check(reasons, name, amount, allocatable, cluster.RequestedScalars[slot].GetValueOrDefault(name));
        }

        if (reasons.Count > 0)
        {
            verdicts.Reject(slot, Name, unresolvable: false, [.. reasons]);
        }
    }

    private static void Check(List<string> reasons, string name, long request, long allocatable, long requested)
    {
        if (request > 0 && request > allocatable - requested)
        {
            reasons.Add("Insufficient " + name);
        }
    }
}
