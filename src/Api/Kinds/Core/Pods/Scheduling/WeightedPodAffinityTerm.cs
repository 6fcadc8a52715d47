namespace Kubestrel.Kinds.Core.V1;

/// <summary>A term and how much it counts.</summary>
[ApiType("io.k8s.api.core.v1.WeightedPodAffinityTerm")]
public sealed partial record WeightedPodAffinityTerm
{
    /// <summary>What each matching pod nearby counts in the comparison of nodes, 1 to 100.</summary>
    [Field("weight", 1, Always = true, Required = true)]
    public int Weight { get; init; }

    /// <summary>Which pods count, and how near they must be.</summary>
    [Field("podAffinityTerm", 2, Always = true, Required = true)]
    public PodAffinityTerm PodAffinityTerm { get; init; } = PodAffinityTerm.Empty;
}
