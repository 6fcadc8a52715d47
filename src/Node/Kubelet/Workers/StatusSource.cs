using System.Collections.Concurrent;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Statuses;

namespace Kubestrel.Kubelet.Workers;

/// <summary>Gathers what a pod's status follows from, computes and stores it.</summary>
internal sealed class StatusSource(
    KubeletOptions options, NodeFacts node, IProbeResults probes, StatusManager statuses, ProbeManager prober, TimeProvider time)
{
    private const string DeadlineExceeded = "DeadlineExceeded";
    private readonly ConcurrentDictionary<string, Eviction> _evictions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, StartFailure>> _failures = new(StringComparer.Ordinal);

    /// <summary>Takes over the outcomes of a round of starts.</summary>
    public void Note(string uid, IReadOnlyDictionary<string, StartFailure?> started)
    {
        var failures = new Dictionary<string, StartFailure>(_failures.GetValueOrDefault(uid) ?? new Dictionary<string, StartFailure>(), StringComparer.Ordinal);
        foreach (var (name, failure) in started)
        {
            if (failure is null)
            {
                failures.Remove(name);
            }
            else
            {
                failures[name] = failure;
            }
        }

        _failures[uid] = failures;
    }

    public PodStatus Compute(Pod pod, RuntimePod runtime, bool isTerminal)
    {
        var status = PodStatuses.Compute(new StatusInput
        {
            Pod = pod,
            Runtime = runtime,
            Old = statuses.Get(pod.Metadata.Uid) ?? pod.Status,
            Failures = _failures.GetValueOrDefault(pod.Metadata.Uid) ?? new Dictionary<string, StartFailure>(),
            Probes = probes,
            HostIps = options.NodeIps,
            RuntimeName = node.Version?.Name ?? "containerd",
            SupportsRecursiveReadOnly = node.SupportsRecursiveReadOnly,
            IsTerminal = isTerminal,
        });
        if (_evictions.TryGetValue(pod.Metadata.Uid, out var eviction))
        {
            return Evicted(pod, runtime, status, eviction);
        }

        // Containers that end because of the deadline do not make the pod a success; one that had ended before stays what it was.
        var hadEnded = (statuses.Get(pod.Metadata.Uid) ?? pod.Status) is { Phase: "Succeeded" or "Failed", Reason: not DeadlineExceeded };
        if (hadEnded || ActiveFor(pod) is not { } left || left > TimeSpan.Zero)
        {
            return status;
        }

        status = status with { Phase = "Failed", Reason = DeadlineExceeded, Message = "Pod was active on the node longer than the specified deadline" };
        return status with { Conditions = PodConditions.Compute(pod, runtime, status) };
    }

    /// <summary>From now on the pod has failed, whatever its containers do.</summary>
    public void Evict(string uid, Eviction eviction) => _evictions[uid] = eviction;

    public bool IsEvicted(string uid) => _evictions.ContainsKey(uid);

    private static PodStatus Evicted(Pod pod, RuntimePod runtime, PodStatus status, Eviction eviction)
    {
        status = status with { Phase = "Failed", Reason = EvictionMessages.Reason, Message = eviction.Message };
        var conditions = PodConditions.Compute(pod, runtime, status);
        return status with
        {
            Conditions = eviction.Condition is { } disruption
                ? conditions.RemoveAll(condition => condition.Type == disruption.Type).AddRange([disruption])
                : conditions,
        };
    }

    public PodStatus Publish(Pod pod, RuntimePod runtime, bool isTerminal, bool mayRun)
    {
        var status = statuses.Set(pod, Compute(pod, runtime, isTerminal), mayRun);
        prober.Wake(pod.Metadata.Uid);
        return status;
    }

    /// <summary>How long the pod may still be active; null without a deadline.</summary>
    public TimeSpan? ActiveFor(Pod pod) =>
        pod.Spec.ActiveDeadlineSeconds is { } seconds && (statuses.Get(pod.Metadata.Uid)?.StartTime ?? pod.Status.StartTime) is { } start
            ? start.Value + TimeSpan.FromSeconds(seconds) - time.GetUtcNow()
            : null;

    public void Forget(string uid)
    {
        _failures.TryRemove(uid, out _);
        _evictions.TryRemove(uid, out _);
    }
}
