using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>The pods of the node as the eviction loop sees them.</summary>
internal interface IEvictablePods
{
    /// <summary>Pods that have not begun to end.</summary>
    IReadOnlyList<Pod> Active { get; }

    void Evict(Pod pod, Eviction eviction);

    /// <summary>Nothing of the pod is left running or mounted.</summary>
    bool IsGone(string uid);
}
