namespace Kubestrel.Kinds.StorageMigration.V1alpha1;

/// <summary>StorageVersionMigration objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("storagemigration.k8s.io", "v1alpha1", "StorageVersionMigrationList", Deprecated = "1.33", Removed = "1.36")]
[ApiType("io.k8s.api.storagemigration.v1alpha1.StorageVersionMigrationList")]
public sealed partial record StorageVersionMigrationList : ListObject
{
    /// <summary>The StorageVersionMigration objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<StorageVersionMigration> Items { get; init; }
}
