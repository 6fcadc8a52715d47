namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>One requirement on a device.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceSelector")]
public sealed partial record DeviceSelector
{
    /// <summary>A CEL expression that the device must meet; must be set.</summary>
    [Field("cel", 1)]
    public CELDeviceSelector? Cel { get; init; }
}
