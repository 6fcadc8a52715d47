namespace Kubestrel.Kinds.ApiServerInternal.V1alpha1;

[ApiKind("internal.apiserver.k8s.io", "v1alpha1", "StorageVersion")]
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersion")]
[Resource("storageversions", "storageversion", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "c8YZt5U0nPk=")]
[Subresource("status", "StorageVersion", "get,patch,update")]
public sealed partial record StorageVersion : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public StorageVersionSpec Spec { get; init; } = StorageVersionSpec.Empty;

    [Field("status", 3, Always = true, Required = true)]
    public StorageVersionStatus Status { get; init; } = StorageVersionStatus.Empty;
}

[ApiType("io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion")]
public sealed partial record ServerStorageVersion
{
    [Field("apiServerID", 1)]
    public string ApiServerID { get; init; } = "";

    [Field("encodingVersion", 2)]
    public string EncodingVersion { get; init; } = "";

    [Field("decodableVersions", 3, List = "set")]
    public ValueList<string> DecodableVersions { get; init; }

    [Field("servedVersions", 4, List = "set")]
    public ValueList<string> ServedVersions { get; init; }
}

[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition")]
public sealed partial record StorageVersionCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("observedGeneration", 3)]
    public long ObservedGeneration { get; init; }

    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 5, Always = true, Required = true)]
    public string Reason { get; init; } = "";

    [Field("message", 6, Required = true)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec")]
public sealed partial record StorageVersionSpec;

[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus")]
public sealed partial record StorageVersionStatus
{
    [Field("storageVersions", 1, List = "map", Keys = "apiServerID")]
    public ValueList<ServerStorageVersion> StorageVersions { get; init; }

    [Field("commonEncodingVersion", 2)]
    public string? CommonEncodingVersion { get; init; }

    [Field("conditions", 3, List = "map", Keys = "type")]
    public ValueList<StorageVersionCondition> Conditions { get; init; }
}
