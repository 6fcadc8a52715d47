namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a container needs and may use.</summary>
[ApiType("io.k8s.api.core.v1.ResourceRequirements")]
public sealed partial record ResourceRequirements
{
    /// <summary>The most it may use, by resource: cpu is throttled, too much memory kills.</summary>
    [Field("limits", 1)]
    public ValueMap<Quantity> Limits { get; init; }

    /// <summary>What it is sure to get, by resource, and what the scheduler counts. The limit when unset, else nothing.</summary>
    [Field("requests", 2)]
    public ValueMap<Quantity> Requests { get; init; }

    /// <summary>The devices it uses, of those in the pod's resourceClaims.</summary>
    [Field("claims", 3, List = "map", Keys = "name")]
    public ValueList<ResourceClaim> Claims { get; init; }
}
