namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>What a claim asks for.</summary>
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimSpec")]
public sealed partial record ResourceClaimSpec
{
    /// <summary>The requests for devices, and what they have in common.</summary>
    [Field("devices", 1, Always = true)]
    public DeviceClaim Devices { get; init; } = DeviceClaim.Empty;
}
