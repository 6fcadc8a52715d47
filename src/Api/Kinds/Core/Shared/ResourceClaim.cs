namespace Kubestrel.Kinds.Core.V1;

/// <summary>A device claim a container uses.</summary>
[ApiType("io.k8s.api.core.v1.ResourceClaim")]
public sealed partial record ResourceClaim
{
    /// <summary>An entry of the pod's resourceClaims.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Only the devices of this request of the claim; all of them when empty.</summary>
    [Field("request", 2)]
    public string Request { get; init; } = "";
}
