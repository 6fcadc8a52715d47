using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Queue;

/// <summary>
/// Which waiting pod holds which node because preemption makes room for it there. A nomination is known here before the API tells of it,
/// and is read back from the pods' status after a restart. Owned by the scheduling loop.
/// </summary>
internal sealed class Nominations
{
    private readonly Dictionary<ObjectKey, (PodToSchedule Pod, string Node)> _nominated = [];

    /// <summary>"" for a pod without a nomination.</summary>
    public string NodeOf(ObjectKey pod) => _nominated.TryGetValue(pod, out var entry) ? entry.Node : "";

    public void Remove(ObjectKey pod) => _nominated.Remove(pod);

    /// <summary>Takes over what the API says of a waiting pod; a version that never had a nomination says nothing of one made here.</summary>
    public void Take(Pod? old, Pod pod)
    {
        if (pod.Status.NominatedNodeName.Length > 0)
        {
            _nominated[ObjectKey.Of(pod)] = (new PodToSchedule(pod), pod.Status.NominatedNodeName);
        }
        else if (old is { Status.NominatedNodeName.Length: > 0 })
        {
            Remove(ObjectKey.Of(pod));
        }
    }

    /// <summary>Follows a preemption plan: null changes nothing, "" ends the pod's nomination.</summary>
    /// <returns>Pods of lower priority that lose their nomination to the same node.</returns>
    public IReadOnlyList<Pod> Apply(PodToSchedule pod, string? nomination)
    {
        if (nomination is null)
        {
            return [];
        }

        if (nomination.Length == 0)
        {
            Remove(ObjectKey.Of(pod.Pod));
            return [];
        }

        var displaced = _nominated.Values.Where(entry => entry.Node == nomination && entry.Pod.Priority < pod.Priority).Select(entry => entry.Pod.Pod).ToList();
        displaced.ForEach(other => Remove(ObjectKey.Of(other)));
        _nominated[ObjectKey.Of(pod.Pod)] = (pod, nomination);
        return displaced;
    }

    /// <summary>Counts pods nominated elsewhere as placed, against pods of the same or a lower priority, until disposed of.</summary>
    public Reservation Reserve(PodToSchedule pod, ClusterColumns cluster)
    {
        var key = ObjectKey.Of(pod.Pod);
        var reserved = new List<(string Node, PodToSchedule Pod)>();
        foreach (var (other, entry) in _nominated)
        {
            var slot = cluster.SlotOf(entry.Node);
            if (other != key && slot >= 0 && entry.Pod.Priority >= pod.Priority)
            {
                cluster.Account(slot, entry.Pod, 1);
                reserved.Add((entry.Node, entry.Pod));
            }
        }

        return new(cluster, reserved);
    }

    public readonly struct Reservation(ClusterColumns cluster, List<(string Node, PodToSchedule Pod)> reserved) : IDisposable
    {
        public void Dispose()
        {
            foreach (var (node, pod) in reserved)
            {
                cluster.Account(cluster.SlotOf(node), pod, -1);
            }
        }
    }
}
