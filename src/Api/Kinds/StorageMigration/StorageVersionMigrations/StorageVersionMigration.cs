namespace Kubestrel.Kinds.StorageMigration.V1alpha1;

[ApiKind("storagemigration.k8s.io", "v1alpha1", "StorageVersionMigration", Deprecated = "1.33", Removed = "1.36")]
[ApiType("io.k8s.api.storagemigration.v1alpha1.StorageVersionMigration")]
[Resource("storageversionmigrations", "storageversionmigration", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "N0mJdFqO17c=")]
[Subresource("status", "StorageVersionMigration", "get,patch,update")]
public sealed partial record StorageVersionMigration : MetaObject
{
    [Field("spec", 2)]
    public StorageVersionMigrationSpec Spec { get; init; } = StorageVersionMigrationSpec.Empty;

    [Field("status", 3)]
    public StorageVersionMigrationStatus Status { get; init; } = StorageVersionMigrationStatus.Empty;
}

[ApiType("io.k8s.api.storagemigration.v1alpha1.GroupVersionResource")]
public sealed partial record GroupVersionResource
{
    [Field("group", 1)]
    public string Group { get; init; } = "";

    [Field("version", 2)]
    public string Version { get; init; } = "";

    [Field("resource", 3)]
    public string Resource { get; init; } = "";
}

[ApiType("io.k8s.api.storagemigration.v1alpha1.MigrationCondition")]
public sealed partial record MigrationCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastUpdateTime", 3)]
    public Time LastUpdateTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.storagemigration.v1alpha1.StorageVersionMigrationSpec")]
public sealed partial record StorageVersionMigrationSpec
{
    [Field("resource", 1, Always = true, Required = true)]
    public GroupVersionResource Resource { get; init; } = GroupVersionResource.Empty;

    [Field("continueToken", 2)]
    public string ContinueToken { get; init; } = "";
}

[ApiType("io.k8s.api.storagemigration.v1alpha1.StorageVersionMigrationStatus")]
public sealed partial record StorageVersionMigrationStatus
{
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<MigrationCondition> Conditions { get; init; }

    [Field("resourceVersion", 2)]
    public string ResourceVersion { get; init; } = "";
}
