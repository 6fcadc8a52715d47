namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>A setting for devices.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceConfiguration")]
public sealed partial record DeviceConfiguration
{
    /// <summary>A setting only the driver understands.</summary>
    [Field("opaque", 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}
