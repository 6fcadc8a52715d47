namespace Kubestrel.Kinds.StorageMigration.V1alpha1;

/// <summary>Rewrites all objects of a resource in the present storage version (alpha).</summary>
[ApiKind("storagemigration.k8s.io", "v1alpha1", "StorageVersionMigration", Deprecated = "1.33", Removed = "1.36")]
[ApiType("io.k8s.api.storagemigration.v1alpha1.StorageVersionMigration")]
[Resource("storageversionmigrations", "storageversionmigration", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "N0mJdFqO17c=")]
[Subresource("status", "StorageVersionMigration", "get,patch,update")]
public sealed partial record StorageVersionMigration : MetaObject
{
    /// <summary>The resource whose objects are rewritten.</summary>
    [Field("spec", 2)]
    public StorageVersionMigrationSpec Spec { get; init; } = StorageVersionMigrationSpec.Empty;

    /// <summary>How far it is, as conditions.</summary>
    [Field("status", 3)]
    public StorageVersionMigrationStatus Status { get; init; } = StorageVersionMigrationStatus.Empty;
}

/// <summary>A resource in one version of its group.</summary>
[ApiType("io.k8s.api.storagemigration.v1alpha1.GroupVersionResource")]
public sealed partial record GroupVersionResource
{
    /// <summary>The API group; empty for the core group.</summary>
    [Field("group", 1)]
    public string Group { get; init; } = "";

    /// <summary>The version, of which any served one will do.</summary>
    [Field("version", 2)]
    public string Version { get; init; } = "";

    /// <summary>The plural name of the resource.</summary>
    [Field("resource", 3)]
    public string Resource { get; init; } = "";
}

/// <summary>One observation about a migration.</summary>
[ApiType("io.k8s.api.storagemigration.v1alpha1.MigrationCondition")]
public sealed partial record MigrationCondition
{
    /// <summary>Running, Succeeded or Failed.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the condition was last written.</summary>
    [Field("lastUpdateTime", 3)]
    public Time LastUpdateTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 5)]
    public string Message { get; init; } = "";
}

/// <summary>What is migrated.</summary>
[ApiType("io.k8s.api.storagemigration.v1alpha1.StorageVersionMigrationSpec")]
public sealed partial record StorageVersionMigrationSpec
{
    /// <summary>The resource; any of its versions will do. Cannot be changed.</summary>
    [Field("resource", 1, Always = true, Required = true)]
    public GroupVersionResource Resource { get; init; } = GroupVersionResource.Empty;

    /// <summary>Where to go on in the list of objects; kept by the migrator.</summary>
    [Field("continueToken", 2)]
    public string ContinueToken { get; init; } = "";
}

/// <summary>How far a migration is.</summary>
[ApiType("io.k8s.api.storagemigration.v1alpha1.StorageVersionMigrationStatus")]
public sealed partial record StorageVersionMigrationStatus
{
    /// <summary>Whether it runs or has ended.</summary>
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<MigrationCondition> Conditions { get; init; }

    /// <summary>The revision at which it began; later objects are in the present version anyway.</summary>
    [Field("resourceVersion", 2)]
    public string ResourceVersion { get; init; } = "";
}
