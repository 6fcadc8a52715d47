namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Devices set aside for pods.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "ResourceClaim", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaim")]
[Resource("resourceclaims", "resourceclaim", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "RnQSwRxMnsw=")]
[Subresource("status", "ResourceClaim", "get,patch,update")]
public sealed partial record ResourceClaim : MetaObject
{
    /// <summary>Which devices are wanted. Cannot be changed.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public ResourceClaimSpec Spec { get; init; } = ResourceClaimSpec.Empty;

    /// <summary>Which devices were got, and who uses them.</summary>
    [Field("status", 3)]
    public ResourceClaimStatus Status { get; init; } = ResourceClaimStatus.Empty;
}

/// <summary>What a driver says about an allocated device (alpha DRAResourceClaimDeviceStatus).</summary>
[ApiType("io.k8s.api.resource.v1beta1.AllocatedDeviceStatus")]
public sealed partial record AllocatedDeviceStatus
{
    /// <summary>The name of the driver that offers the device.</summary>
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The driver's pool that the device is in.</summary>
    [Field("pool", 2, Always = true, Required = true)]
    public string Pool { get; init; } = "";

    /// <summary>The device's name in its pool.</summary>
    [Field("device", 3, Always = true, Required = true)]
    public string Device { get; init; } = "";

    /// <summary>Whether it is ready, and the like; at most 8.</summary>
    [Field("conditions", 4, Always = true, List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }

    /// <summary>Anything the driver wants to tell; at most 10 KiB.</summary>
    [Field("data", 5, Raw = "extension")]
    public RawJson Data { get; init; }

    /// <summary>For network devices: interface and addresses.</summary>
    [Field("networkData", 6)]
    public NetworkDeviceData? NetworkData { get; init; }
}

/// <summary>What a claim got.</summary>
[ApiType("io.k8s.api.resource.v1beta1.AllocationResult")]
public sealed partial record AllocationResult
{
    /// <summary>The devices given, and the settings that go with them.</summary>
    [Field("devices", 1)]
    public DeviceAllocationResult Devices { get; init; } = DeviceAllocationResult.Empty;

    /// <summary>The nodes where they can be used; all when unset.</summary>
    [Field("nodeSelector", 3)]
    public Core.V1.NodeSelector? NodeSelector { get; init; }
}

/// <summary>A setting for allocated devices.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceAllocationConfiguration")]
public sealed partial record DeviceAllocationConfiguration
{
    /// <summary>FromClass or FromClaim: who gave it. Claims win, since they come later.</summary>
    [Field("source", 1, Always = true, Required = true)]
    public string Source { get; init; } = "";

    /// <summary>The requests it is for; all when empty.</summary>
    [Field("requests", 2, List = "atomic")]
    public ValueList<string> Requests { get; init; }

    /// <summary>A setting only the driver understands.</summary>
    [Field("opaque", 3, 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}

/// <summary>The devices a claim got.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceAllocationResult")]
public sealed partial record DeviceAllocationResult
{
    /// <summary>The devices given, each with its request; at most 32.</summary>
    [Field("results", 1, List = "atomic")]
    public ValueList<DeviceRequestAllocationResult> Results { get; init; }

    /// <summary>Settings of class and claim together, in the order they apply.</summary>
    [Field("config", 2, List = "atomic")]
    public ValueList<DeviceAllocationConfiguration> Config { get; init; }
}

/// <summary>A device given for a request.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceRequestAllocationResult")]
public sealed partial record DeviceRequestAllocationResult
{
    /// <summary>The name of the request the device was given for.</summary>
    [Field("request", 1, Always = true, Required = true)]
    public string Request { get; init; } = "";

    /// <summary>The name of the driver that offers the device.</summary>
    [Field("driver", 2, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The driver's pool that the device is in.</summary>
    [Field("pool", 3, Always = true, Required = true)]
    public string Pool { get; init; } = "";

    /// <summary>The device's name in its pool.</summary>
    [Field("device", 4, Always = true, Required = true)]
    public string Device { get; init; } = "";

    /// <summary>Whether it was given for looking after it, and so is not taken.</summary>
    [Field("adminAccess", 5, Always = true)]
    public bool? AdminAccess { get; init; }
}

/// <summary>A network device as a driver set it up.</summary>
[ApiType("io.k8s.api.resource.v1beta1.NetworkDeviceData")]
public sealed partial record NetworkDeviceData
{
    /// <summary>The interface in the pod, at most 256 characters.</summary>
    [Field("interfaceName", 1)]
    public string InterfaceName { get; init; } = "";

    /// <summary>Addresses with prefix length, "192.0.2.5/24".</summary>
    [Field("ips", 2, List = "atomic")]
    public ValueList<string> Ips { get; init; }

    /// <summary>The hardware address, at most 128 characters.</summary>
    [Field("hardwareAddress", 3)]
    public string HardwareAddress { get; init; } = "";
}

/// <summary>Who uses a claim.</summary>
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimConsumerReference")]
public sealed partial record ResourceClaimConsumerReference
{
    /// <summary>The group of the resource; empty for the core group.</summary>
    [Field("apiGroup", 1)]
    public string ApiGroup { get; init; } = "";

    /// <summary>The resource of the object, as "pods".</summary>
    [Field("resource", 3, Always = true, Required = true)]
    public string Resource { get; init; } = "";

    /// <summary>The object's name, in the claim's namespace.</summary>
    [Field("name", 4, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The object's uid; one made anew under the name may not use the claim.</summary>
    [Field("uid", 5, Always = true, Required = true)]
    public string Uid { get; init; } = "";
}

/// <summary>What a claim got.</summary>
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimStatus")]
public sealed partial record ResourceClaimStatus
{
    /// <summary>The devices, once they are allocated.</summary>
    [Field("allocation", 1)]
    public AllocationResult? Allocation { get; init; }

    /// <summary>The pods that may use them, at most 256; the claim can be freed when there are none.</summary>
    [Field("reservedFor", 2, PatchStrategy = "merge", MergeKey = "uid", List = "map", Keys = "uid")]
    public ValueList<ResourceClaimConsumerReference> ReservedFor { get; init; }

    /// <summary>What drivers say about the devices.</summary>
    [Field("devices", 4, List = "map", Keys = "driver,device,pool")]
    public ValueList<AllocatedDeviceStatus> Devices { get; init; }
}
