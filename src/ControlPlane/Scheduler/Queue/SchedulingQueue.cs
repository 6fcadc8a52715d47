using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Queue;

/// <summary>
/// Pods to schedule: active ones by priority and age, ones that back off after a failure, and unschedulable ones that wait for an event
/// that may help them, five minutes at most. Owned by the scheduling loop.
/// </summary>
internal sealed class SchedulingQueue(IReadOnlyList<IFilterPlugin> plugins)
{
    private static readonly TimeSpan MaxUnschedulable = TimeSpan.FromMinutes(5);

    private readonly Dictionary<ObjectKey, QueuedPod> _pods = [];
    private readonly SortedSet<QueuedPod> _active = new(Comparer<QueuedPod>.Create(Compare));
    private readonly HashSet<QueuedPod> _backoff = [];
    private readonly HashSet<QueuedPod> _unschedulable = [];

    public int ActiveCount => _active.Count;

    /// <summary>Adds a pod or takes over its new version; a change of the spec or labels gives an unschedulable pod another try.</summary>
    public void Set(Pod pod, DateTimeOffset now)
    {
        var key = ObjectKey.Of(pod);
        if (!_pods.TryGetValue(key, out var queued))
        {
            queued = new QueuedPod(pod, now);
            _pods[key] = queued;
            if (pod.Spec.SchedulingGates.IsEmpty)
            {
                _active.Add(queued);
            }
            else
            {
                _unschedulable.Add(queued);
            }

            return;
        }

        var old = queued.Pod.Pod;
        var wasActive = _active.Remove(queued);
        queued.Pod = new PodToSchedule(pod);
        if (wasActive || (_unschedulable.Contains(queued) && pod.Spec.SchedulingGates.IsEmpty && (pod.Spec != old.Spec || pod.Metadata.Labels != old.Metadata.Labels)))
        {
            _unschedulable.Remove(queued);
            _active.Add(queued);
        }
    }

    public void Remove(ObjectKey key)
    {
        if (_pods.Remove(key, out var queued))
        {
            _active.Remove(queued);
            _backoff.Remove(queued);
            _unschedulable.Remove(queued);
        }
    }

    /// <summary>Takes the pod to try next; it is in no part of the queue until it comes back or is removed.</summary>
    public QueuedPod? Pop(DateTimeOffset now)
    {
        var queued = _active.Min;
        if (queued is not null)
        {
            _active.Remove(queued);
            queued.Attempts++;
            queued.LastAttempt = now;
        }

        return queued;
    }

    /// <summary>The pod found no node: it waits for an event that one of these plugins cares for; without plugins it only backs off.</summary>
    /// <returns>False when the pod was removed meanwhile, and so stays out.</returns>
    public bool Return(QueuedPod queued, IReadOnlySet<string> rejectedBy)
    {
        if (!_pods.TryGetValue(ObjectKey.Of(queued.Pod.Pod), out var current) || !ReferenceEquals(current, queued))
        {
            return false;
        }

        queued.RejectedBy = rejectedBy;
        (rejectedBy.Count == 0 ? _backoff : _unschedulable).Add(queued);
        return true;
    }

    public void OnEvent(ClusterEvent change, DateTimeOffset now)
    {
        foreach (var queued in _unschedulable.Where(queued => queued.Pod.Pod.Spec.SchedulingGates.IsEmpty && MayHelp(queued, change)).ToList())
        {
            Wake(queued, now);
        }
    }

    /// <summary>Moves what is due; returns when to call again, null when nothing waits for time.</summary>
    public DateTimeOffset? Advance(DateTimeOffset now)
    {
        foreach (var queued in _backoff.Where(queued => queued.BackoffEnd <= now).ToList())
        {
            _backoff.Remove(queued);
            _active.Add(queued);
        }

        foreach (var queued in _unschedulable.Where(queued => queued.Pod.Pod.Spec.SchedulingGates.IsEmpty && queued.LastAttempt + MaxUnschedulable <= now).ToList())
        {
            Wake(queued, now);
        }

        DateTimeOffset? next = null;
        foreach (var due in _backoff.Select(queued => queued.BackoffEnd).Concat(
            _unschedulable.Where(queued => queued.Pod.Pod.Spec.SchedulingGates.IsEmpty).Select(queued => queued.LastAttempt + MaxUnschedulable)))
        {
            next = next is null || due < next ? due : next;
        }

        return next;
    }

    private static int Compare(QueuedPod? left, QueuedPod? right)
    {
        var order = right!.Pod.Priority.CompareTo(left!.Pod.Priority);
        order = order != 0 ? order : left.Added.CompareTo(right.Added);
        order = order != 0 ? order : string.CompareOrdinal(left.Pod.Pod.Metadata.Namespace, right.Pod.Pod.Metadata.Namespace);
        return order != 0 ? order : string.CompareOrdinal(left.Pod.Pod.Metadata.Name, right.Pod.Pod.Metadata.Name);
    }

    private bool MayHelp(QueuedPod queued, ClusterEvent change) =>
        queued.RejectedBy.Count == 0 || plugins.Any(plugin => queued.RejectedBy.Contains(plugin.Name) && plugin.MayHelp(queued.Pod, change));

    private void Wake(QueuedPod queued, DateTimeOffset now)
    {
        _unschedulable.Remove(queued);
        if (queued.BackoffEnd > now)
        {
            _backoff.Add(queued);
        }
        else
        {
            _active.Add(queued);
        }
    }
}
