namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiType("io.k8s.api.resource.v1alpha3.DeviceConfiguration")]
public sealed partial record DeviceConfiguration
{
    [Field("opaque", 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}
