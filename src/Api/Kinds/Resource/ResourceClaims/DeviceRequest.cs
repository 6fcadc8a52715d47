namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Asks for one or more devices of a class.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceRequest")]
public sealed partial record DeviceRequest
{
    /// <summary>The request's name, for constraints, settings and containers; a DNS label.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The DeviceClass whose devices will do.</summary>
    [Field("deviceClassName", 2, Always = true, Required = true)]
    public string DeviceClassName { get; init; } = "";

    /// <summary>What the devices must be like besides, all of these; at most 32.</summary>
    [Field("selectors", 3, List = "atomic")]
    public ValueList<DeviceSelector> Selectors { get; init; }

    /// <summary>ExactCount (the default): as many as count says. All: every device of a pool that fits; fails when one is taken.</summary>
    [Field("allocationMode", 4)]
    public string AllocationMode { get; init; } = "";

    /// <summary>How many devices; 1 by default. For ExactCount.</summary>
    [Field("count", 5)]
    public long Count { get; init; }

    /// <summary>Uses devices for looking after them, even when others have them; needs the alpha DRAAdminAccess.</summary>
    [Field("adminAccess", 6)]
    public bool? AdminAccess { get; init; }
}
