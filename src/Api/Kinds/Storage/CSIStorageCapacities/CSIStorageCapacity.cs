namespace Kubestrel.Kinds.Storage.V1;

[ApiKind("storage.k8s.io", "v1", "CSIStorageCapacity")]
[ApiType("io.k8s.api.storage.v1.CSIStorageCapacity")]
[Resource("csistoragecapacities", "csistoragecapacity", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "xeVl+2Ly1kE=")]
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
