namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>A setting for the devices of some requests.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceClaimConfiguration")]
public sealed partial record DeviceClaimConfiguration
{
    /// <summary>The requests it is for; all when empty.</summary>
    [Field("requests", 1, List = "atomic")]
    public ValueList<string> Requests { get; init; }

    /// <summary>A setting only the driver understands.</summary>
    [Field("opaque", 2, 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}
