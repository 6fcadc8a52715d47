namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.DeviceRequest")]
public sealed partial record DeviceRequest
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("deviceClassName", 2, Always = true, Required = true)]
    public string DeviceClassName { get; init; } = "";

    [Field("selectors", 3, List = "atomic")]
    public ValueList<DeviceSelector> Selectors { get; init; }

    [Field("allocationMode", 4)]
    public string AllocationMode { get; init; } = "";

    [Field("count", 5)]
    public long Count { get; init; }

    [Field("adminAccess", 6)]
    public bool? AdminAccess { get; init; }
}
