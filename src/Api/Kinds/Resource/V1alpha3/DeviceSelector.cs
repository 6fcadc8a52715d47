namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiType("io.k8s.api.resource.v1alpha3.DeviceSelector")]
public sealed partial record DeviceSelector
{
    [Field("cel", 1)]
    public CELDeviceSelector? Cel { get; init; }
}
