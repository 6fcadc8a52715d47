namespace Kubestrel.Kinds.ApiServerInternal.V1alpha1;

/// <summary>In which version the API servers store a resource (alpha); its name is GROUP.RESOURCE.</summary>
[ApiKind("internal.apiserver.k8s.io", "v1alpha1", "StorageVersion")]
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersion")]
[Resource("storageversions", "storageversion", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "c8YZt5U0nPk=")]
[Subresource("status", "StorageVersion", "get,patch,update")]
public sealed partial record StorageVersion : MetaObject
{
    /// <summary>Nothing.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public StorageVersionSpec Spec { get; init; } = StorageVersionSpec.Empty;

    /// <summary>What each server does.</summary>
    [Field("status", 3, Always = true, Required = true)]
    public StorageVersionStatus Status { get; init; } = StorageVersionStatus.Empty;
}

/// <summary>In which version one server stores a resource.</summary>
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion")]
public sealed partial record ServerStorageVersion
{
    /// <summary>The server.</summary>
    [Field("apiServerID", 1)]
    public string ApiServerID { get; init; } = "";

    /// <summary>The version it writes.</summary>
    [Field("encodingVersion", 2)]
    public string EncodingVersion { get; init; } = "";

    /// <summary>The versions it can read.</summary>
    [Field("decodableVersions", 3, List = "set")]
    public ValueList<string> DecodableVersions { get; init; }

    /// <summary>The versions it serves.</summary>
    [Field("servedVersions", 4, List = "set")]
    public ValueList<string> ServedVersions { get; init; }
}

/// <summary>One observation about a storage version.</summary>
[ApiType("io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition")]
public sealed partial record StorageVersionCondition
{
    /// <summary>AllEncodingVersionsEqual.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>The generation that was looked at.</summary>
    [Field("observedGeneration", 3)]
    public long ObservedGeneration { get; init; }

    /// <summary>When the status last changed.</summary>
    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why, in one word for programs.</summary>
    [Field("reason", 5, Always = true, Required = true)]
    public string Reason { get; init; } = "";

    /// <summary>Why, for people.</summary>
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
    /// <summary>What each server does.</summary>
    [Field("storageVersions", 1, List = "map", Keys = "apiServerID")]
    public ValueList<ServerStorageVersion> StorageVersions { get; init; }

    /// <summary>The version all servers write; unset when they differ.</summary>
    [Field("commonEncodingVersion", 2)]
    public string? CommonEncodingVersion { get; init; }

    /// <summary>Whether they agree.</summary>
    [Field("conditions", 3, List = "map", Keys = "type")]
    public ValueList<StorageVersionCondition> Conditions { get; init; }
}
