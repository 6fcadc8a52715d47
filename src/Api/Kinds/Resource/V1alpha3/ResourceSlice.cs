namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiKind("resource.k8s.io", "v1alpha3", "ResourceSlice", Deprecated = "1.34", Removed = "1.37", Replacement = "resource.k8s.io/v1beta1, Kind=ResourceSlice")]
[ApiType("io.k8s.api.resource.v1alpha3.ResourceSlice")]
[Resource("resourceslices", "resourceslice", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "7r9IQQZblMY=")]
public sealed partial record ResourceSlice : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public ResourceSliceSpec Spec { get; init; } = ResourceSliceSpec.Empty;
}

[ApiType("io.k8s.api.resource.v1alpha3.BasicDevice")]
public sealed partial record BasicDevice
{
    [Field("attributes", 1)]
    public ValueMap<DeviceAttribute> Attributes { get; init; }

    [Field("capacity", 2)]
    public ValueMap<Quantity> Capacity { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.Device")]
public sealed partial record Device
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("basic", 2)]
    public BasicDevice? Basic { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.DeviceAttribute")]
public sealed partial record DeviceAttribute
{
    [Field("int", 2)]
    public long? Int { get; init; }

    [Field("bool", 3)]
    public bool? Bool { get; init; }

    [Field("string", 4)]
    public string? String { get; init; }

    [Field("version", 5)]
    public string? Version { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.ResourcePool")]
public sealed partial record ResourcePool
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("generation", 2, Always = true, Required = true)]
    public long Generation { get; init; }

    [Field("resourceSliceCount", 3, Always = true, Required = true)]
    public long ResourceSliceCount { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.ResourceSliceSpec")]
public sealed partial record ResourceSliceSpec
{
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    [Field("pool", 2, Always = true, Required = true)]
    public ResourcePool Pool { get; init; } = ResourcePool.Empty;

    [Field("nodeName", 3)]
    public string NodeName { get; init; } = "";

    [Field("nodeSelector", 4)]
    public Core.V1.NodeSelector? NodeSelector { get; init; }

    [Field("allNodes", 5)]
    public bool AllNodes { get; init; }

    [Field("devices", 6, Always = true, List = "atomic")]
    public ValueList<Device> Devices { get; init; }
}
