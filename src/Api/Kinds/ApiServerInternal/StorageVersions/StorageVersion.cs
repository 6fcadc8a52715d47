namespace Kubestrel.Kinds.ApiServerInternal.V1alpha1;

/// <summary>In which version the API servers store a resource (alpha); its name is GROUP.RESOURCE.</summary>
[ApiKind("internal.apiserver.k8s.io", "v1alpha1", "StorageVersion")]
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersion")]
[Resource("storageversions", "storageversion", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "c8YZt5U0nPk=")]
[Subresource("status", "StorageVersion", "get,patch,update")]
public sealed partial record StorageVersion : MetaObject
{
    /// <summary>Has no fields; everything is in status.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public StorageVersionSpec Spec { get; init; } = StorageVersionSpec.Empty;

    /// <summary>What each server writes and reads.</summary>
    [Field("status", 3, Always = true, Required = true)]
    public StorageVersionStatus Status { get; init; } = StorageVersionStatus.Empty;
}

/// <summary>In which version one server stores a resource.</summary>
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion")]
public sealed partial record ServerStorageVersion
{
    /// <summary>The server, by the name of its lease.</summary>
    [Field("apiServerID", 1)]
    public string ApiServerID { get; init; } = "";

    /// <summary>The group version it writes objects in.</summary>
    [Field("encodingVersion", 2)]
    public string EncodingVersion { get; init; } = "";

    /// <summary>The group versions it can read.</summary>
    [Field("decodableVersions", 3, List = "set")]
    public ValueList<string> DecodableVersions { get; init; }

    /// <summary>The group versions it serves; all of them decodable.</summary>
    [Field("servedVersions", 4, List = "set")]
    public ValueList<string> ServedVersions { get; init; }
}

/// <summary>One observation about a storage version.</summary>
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition")]
public sealed partial record StorageVersionCondition
{
    /// <summary>AllEncodingVersionsEqual, whether all servers write the same version.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>The generation that was looked at.</summary>
    [Field("observedGeneration", 3)]
    public long ObservedGeneration { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 5, Always = true, Required = true)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 6, Required = true)]
    public string Message { get; init; } = "";
}

/// <summary>Has no fields.</summary>
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec")]
public sealed partial record StorageVersionSpec;

/// <summary>In which versions a resource is stored.</summary>
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus")]
public sealed partial record StorageVersionStatus
{
    /// <summary>What each server writes and reads.</summary>
    [Field("storageVersions", 1, List = "map", Keys = "apiServerID")]
    public ValueList<ServerStorageVersion> StorageVersions { get; init; }

    /// <summary>The version all servers write; unset when they differ.</summary>
    [Field("commonEncodingVersion", 2)]
    public string? CommonEncodingVersion { get; init; }

    /// <summary>Whether the servers agree on a version.</summary>
    [Field("conditions", 3, List = "map", Keys = "type")]
    public ValueList<StorageVersionCondition> Conditions { get; init; }
}
