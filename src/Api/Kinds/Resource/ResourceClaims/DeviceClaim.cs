namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.DeviceClaim")]
public sealed partial record DeviceClaim
{
    [Field("requests", 1, Always = true, List = "atomic")]
    public ValueList<DeviceRequest> Requests { get; init; }

    [Field("constraints", 2, List = "atomic")]
    public ValueList<DeviceConstraint> Constraints { get; init; }

    [Field("config", 3, List = "atomic")]
    public ValueList<DeviceClaimConfiguration> Config { get; init; }
}
