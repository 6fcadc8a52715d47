using System.Collections.Immutable;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Admission;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>The pressure conditions the node has now; the eviction loop replaces them whole.</summary>
internal sealed class NodePressure
{
    private const string MemoryTaint = "node.kubernetes.io/memory-pressure";
    private readonly Lock _gate = new();
    private ImmutableArray<string> _conditions = [];

    public ImmutableArray<string> Conditions
    {
        get
        {
            lock (_gate)
            {
                return _conditions;
            }
        }

        set
        {
            lock (_gate)
            {
                _conditions = value;
            }
        }
    }

    public bool Has(string condition) => Conditions.Contains(condition);

    /// <summary>
    /// Critical pods are always taken. Short of memory alone, the node takes every pod but best effort ones that do not tolerate it;
    /// otherwise none.
    /// </summary>
    public Rejection? Reject(Pod pod)
    {
        var conditions = Conditions;
        if (conditions.IsEmpty || pod.IsCritical())
        {
            return null;
        }

        if (conditions is [Signals.MemoryPressure]
            && (pod.QosClass() != PodQos.BestEffort || pod.Spec.Tolerations.Exists(toleration => Tolerations.Tolerates(toleration, MemoryTaint, "", "NoSchedule"))))
        {
            return null;
        }

        return new(EvictionMessages.Reason, EvictionMessages.NodeCondition(conditions));
    }
}
