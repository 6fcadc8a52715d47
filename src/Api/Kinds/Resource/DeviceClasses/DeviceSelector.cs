namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.DeviceSelector")]
public sealed partial record DeviceSelector
{
    [Field("cel", 1)]
    public CELDeviceSelector? Cel { get; init; }
}
