namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.DeviceClaimConfiguration")]
public sealed partial record DeviceClaimConfiguration
{
    [Field("requests", 1, List = "atomic")]
    public ValueList<string> Requests { get; init; }

    [Field("opaque", 2, 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}
