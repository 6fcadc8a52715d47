namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.DeviceConfiguration")]
public sealed partial record DeviceConfiguration
{
    [Field("opaque", 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}
