namespace Kubestrel.Kinds.Core.V1;

/// <summary>Pods this one should keep away from.</summary>
[ApiType("io.k8s.api.core.v1.PodAntiAffinity")]
public sealed partial record PodAntiAffinity
{
    /// <summary>The node's topology must hold no pod of any of these terms. Pods that run stay when that changes.</summary>
    [Field("requiredDuringSchedulingIgnoredDuringExecution", 1, List = "atomic")]
    public ValueList<PodAffinityTerm> RequiredDuringSchedulingIgnoredDuringExecution { get; init; }

    /// <summary>For each matching pod near a node, the term's weight counts against the node.</summary>
    [Field("preferredDuringSchedulingIgnoredDuringExecution", 2, List = "atomic")]
    public ValueList<WeightedPodAffinityTerm> PreferredDuringSchedulingIgnoredDuringExecution { get; init; }
}
