namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiKind("resource.k8s.io", "v1alpha3", "ResourceClaim", Deprecated = "1.34", Removed = "1.37", Replacement = "resource.k8s.io/v1beta1, Kind=ResourceClaim")]
[ApiType("io.k8s.api.resource.v1alpha3.ResourceClaim")]
[Resource("resourceclaims", "resourceclaim", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "RnQSwRxMnsw=")]
[Subresource("status", "ResourceClaim", "get,patch,update")]
public sealed partial record ResourceClaim : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public ResourceClaimSpec Spec { get; init; } = ResourceClaimSpec.Empty;

    [Field("status", 3)]
    public ResourceClaimStatus Status { get; init; } = ResourceClaimStatus.Empty;
}

[ApiType("io.k8s.api.resource.v1alpha3.AllocatedDeviceStatus")]
public sealed partial record AllocatedDeviceStatus
{
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    [Field("pool", 2, Always = true, Required = true)]
    public string Pool { get; init; } = "";

    [Field("device", 3, Always = true, Required = true)]
    public string Device { get; init; } = "";

    [Field("conditions", 4, Always = true, List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }

    [Field("data", 5, Raw = "extension")]
    public RawJson Data { get; init; }

    [Field("networkData", 6)]
    public NetworkDeviceData? NetworkData { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.AllocationResult")]
public sealed partial record AllocationResult
{
    [Field("devices", 1)]
    public DeviceAllocationResult Devices { get; init; } = DeviceAllocationResult.Empty;

    [Field("nodeSelector", 3)]
    public Core.V1.NodeSelector? NodeSelector { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.DeviceAllocationConfiguration")]
public sealed partial record DeviceAllocationConfiguration
{
    [Field("source", 1, Always = true, Required = true)]
    public string Source { get; init; } = "";

    [Field("requests", 2, List = "atomic")]
    public ValueList<string> Requests { get; init; }

    [Field("opaque", 3, 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.DeviceAllocationResult")]
public sealed partial record DeviceAllocationResult
{
    [Field("results", 1, List = "atomic")]
    public ValueList<DeviceRequestAllocationResult> Results { get; init; }

    [Field("config", 2, List = "atomic")]
    public ValueList<DeviceAllocationConfiguration> Config { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.DeviceRequestAllocationResult")]
public sealed partial record DeviceRequestAllocationResult
{
    [Field("request", 1, Always = true, Required = true)]
    public string Request { get; init; } = "";

    [Field("driver", 2, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    [Field("pool", 3, Always = true, Required = true)]
    public string Pool { get; init; } = "";

    [Field("device", 4, Always = true, Required = true)]
    public string Device { get; init; } = "";

    [Field("adminAccess", 5, Always = true)]
    public bool? AdminAccess { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.NetworkDeviceData")]
public sealed partial record NetworkDeviceData
{
    [Field("interfaceName", 1)]
    public string InterfaceName { get; init; } = "";

    [Field("ips", 2, List = "atomic")]
    public ValueList<string> Ips { get; init; }

    [Field("hardwareAddress", 3)]
    public string HardwareAddress { get; init; } = "";
}

[ApiType("io.k8s.api.resource.v1alpha3.ResourceClaimConsumerReference")]
public sealed partial record ResourceClaimConsumerReference
{
    [Field("apiGroup", 1)]
    public string ApiGroup { get; init; } = "";

    [Field("resource", 3, Always = true, Required = true)]
    public string Resource { get; init; } = "";

    [Field("name", 4, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("uid", 5, Always = true, Required = true)]
    public string Uid { get; init; } = "";
}

[ApiType("io.k8s.api.resource.v1alpha3.ResourceClaimStatus")]
public sealed partial record ResourceClaimStatus
{
    [Field("allocation", 1)]
    public AllocationResult? Allocation { get; init; }

    [Field("reservedFor", 2, PatchStrategy = "merge", MergeKey = "uid", List = "map", Keys = "uid")]
    public ValueList<ResourceClaimConsumerReference> ReservedFor { get; init; }

    [Field("devices", 4, List = "map", Keys = "driver,device,pool")]
    public ValueList<AllocatedDeviceStatus> Devices { get; init; }
}
