namespace Kubestrel.Kinds.Storage.V1alpha1;

[ApiKind("storage.k8s.io", "v1alpha1", "CSIStorageCapacity", Deprecated = "1.21", Removed = "1.24", Replacement = "storage.k8s.io/v1beta1, Kind=CSIStorageCapacity")]
[ApiType("io.k8s.api.storage.v1alpha1.CSIStorageCapacity")]
public sealed partial record CSIStorageCapacity : MetaObject
{
    [Field("nodeTopology", 2)]
    public LabelSelector? NodeTopology { get; init; }

    [Field("storageClassName", 3, Always = true, Required = true)]
    public string StorageClassName { get; init; } = "";

    [Field("capacity", 4)]
    public Quantity? Capacity { get; init; }

    [Field("maximumVolumeSize", 5)]
    public Quantity? MaximumVolumeSize { get; init; }
}
