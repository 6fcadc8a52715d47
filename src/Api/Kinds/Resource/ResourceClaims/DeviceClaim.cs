namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Which devices a claim asks for.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceClaim")]
public sealed partial record DeviceClaim
{
    /// <summary>The devices, at most 32 requests; all must be met together.</summary>
    [Field("requests", 1, Always = true, List = "atomic")]
    public ValueList<DeviceRequest> Requests { get; init; }

    /// <summary>What devices of several requests must have in common.</summary>
    [Field("constraints", 2, List = "atomic")]
    public ValueList<DeviceConstraint> Constraints { get; init; }

    /// <summary>Settings for the drivers; at most 32.</summary>
    [Field("config", 3, List = "atomic")]
    public ValueList<DeviceClaimConfiguration> Config { get; init; }
}
