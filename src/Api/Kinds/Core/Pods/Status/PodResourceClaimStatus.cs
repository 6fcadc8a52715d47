namespace Kubestrel.Kinds.Core.V1;

/// <summary>Which claim was made for an entry of resourceClaims.</summary>
[ApiType("io.k8s.api.core.v1.PodResourceClaimStatus")]
public sealed partial record PodResourceClaimStatus
{
    /// <summary>The entry's name in the spec.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The ResourceClaim made from the template; unset when none was needed.</summary>
    [Field("resourceClaimName", 2)]
    public string? ResourceClaimName { get; init; }
}
