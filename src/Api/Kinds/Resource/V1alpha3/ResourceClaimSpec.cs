namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiType("io.k8s.api.resource.v1alpha3.ResourceClaimSpec")]
public sealed partial record ResourceClaimSpec
{
    [Field("devices", 1, Always = true)]
    public DeviceClaim Devices { get; init; } = DeviceClaim.Empty;
}
