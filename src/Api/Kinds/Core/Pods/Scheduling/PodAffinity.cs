namespace Kubestrel.Kinds.Core.V1;

/// <summary>Pods this one should be near.</summary>
[ApiType("io.k8s.api.core.v1.PodAffinity")]
public sealed partial record PodAffinity
{
    /// <summary>The node's topology must hold a pod of each of these terms. Pods that run stay when that changes.</summary>
    [Field("requiredDuringSchedulingIgnoredDuringExecution", 1, List = "atomic")]
    public ValueList<PodAffinityTerm> RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    /// <summary>For each matching pod near a node, the term's weight counts in the node's favour.</summary>
    [Field("preferredDuringSchedulingIgnoredDuringExecution", 2, List = "atomic")]
    public ValueList<WeightedPodAffinityTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
