namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Devices of one pool that a driver offers. Several slices can make up a pool.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "ResourceSlice", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.ResourceSlice")]
[Resource("resourceslices", "resourceslice", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "7r9IQQZblMY=")]
public sealed partial record ResourceSlice : MetaObject
{
    /// <summary>The devices and where they can be used.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public ResourceSliceSpec Spec { get; init; } = ResourceSliceSpec.Empty;
}

/// <summary>A device given or taken as a whole.</summary>
[ApiType("io.k8s.api.resource.v1beta1.BasicDevice")]
public sealed partial record BasicDevice
{
    /// <summary>Facts about it by name, "NAME" or "DOMAIN/NAME"; with capacity at most 32.</summary>
    [Field("attributes", 1)]
    public ValueMap<DeviceAttribute> Attributes { get; init; }

    /// <summary>Amounts it has by name, "NAME" or "DOMAIN/NAME".</summary>
    [Field("capacity", 2)]
    public ValueMap<DeviceCapacity> Capacity { get; init; }
}

/// <summary>A device on offer.</summary>
[ApiType("io.k8s.api.resource.v1beta1.Device")]
public sealed partial record Device
{
    /// <summary>Unique in the pool; a DNS label.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Attributes and capacities; must be set.</summary>
    [Field("basic", 2)]
    public BasicDevice? Basic { get; init; }
}

/// <summary>A fact about a device; exactly one value is set.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceAttribute")]
public sealed partial record DeviceAttribute
{
    /// <summary>The value as a 64-bit number.</summary>
    [Field("int", 2)]
    public long? Int { get; init; }

    /// <summary>The value as true or false.</summary>
    [Field("bool", 3)]
    public bool? Bool { get; init; }

    /// <summary>A text, at most 64 characters.</summary>
    [Field("string", 4)]
    public string? String { get; init; }

    /// <summary>A semantic version, at most 64 characters.</summary>
    [Field("version", 5)]
    public string? Version { get; init; }
}

/// <summary>An amount a device has.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceCapacity")]
public sealed partial record DeviceCapacity
{
    /// <summary>How much of it the device has.</summary>
    [Field("value", 1, Always = true, Required = true)]
    public Quantity Value { get; init; }
}

/// <summary>The pool a slice belongs to.</summary>
[ApiType("io.k8s.api.resource.v1beta1.ResourcePool")]
public sealed partial record ResourcePool
{
    /// <summary>The pool's name, often the node's; parts of DNS names with "/" between.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Counts changes of the pool; only slices of the highest number are looked at.</summary>
    [Field("generation", 2, Always = true, Required = true)]
    public long Generation { get; init; }

    /// <summary>How many slices of this generation there are; until all are seen the pool is incomplete.</summary>
    [Field("resourceSliceCount", 3, Always = true, Required = true)]
    public long ResourceSliceCount { get; init; }
}

/// <summary>Devices on offer; exactly one of nodeName, nodeSelector and allNodes is set.</summary>
[ApiType("io.k8s.api.resource.v1beta1.ResourceSliceSpec")]
public sealed partial record ResourceSliceSpec
{
    /// <summary>The driver, a DNS name. Cannot be changed.</summary>
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The pool the slice is part of.</summary>
    [Field("pool", 2, Always = true, Required = true)]
    public ResourcePool Pool { get; init; } = ResourcePool.Empty;

    /// <summary>The devices are on this node. Cannot be changed.</summary>
    [Field("nodeName", 3)]
    public string NodeName { get; init; } = "";

    /// <summary>The devices can be used from these nodes; one term.</summary>
    [Field("nodeSelector", 4)]
    public Core.V1.NodeSelector? NodeSelector { get; init; }

    /// <summary>The devices can be used from every node.</summary>
    [Field("allNodes", 5)]
    public bool AllNodes { get; init; }

    /// <summary>The devices on offer, at most 128 in a slice.</summary>
    [Field("devices", 6, Always = true, List = "atomic")]
    public ValueList<Device> Devices { get; init; }
}
