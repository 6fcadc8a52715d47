namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a pod wants near it.</summary>
[ApiType("io.k8s.api.core.v1.Affinity")]
public sealed partial record Affinity
{
    /// <summary>Which nodes the pod needs or prefers, by their labels.</summary>
    [Field("nodeAffinity", 1)]
    public NodeAffinity? NodeAffinity { get; init; }

    /// <summary>Near which pods it must or would like to be.</summary>
    [Field("podAffinity", 2)]
    public PodAffinity? PodAffinity { get; init; }

    /// <summary>From which pods it must or would like to keep away.</summary>
    [Field("podAntiAffinity", 3)]
    public PodAntiAffinity? PodAntiAffinity { get; init; }
}
