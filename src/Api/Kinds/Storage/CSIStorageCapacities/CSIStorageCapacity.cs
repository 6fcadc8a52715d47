namespace Kubestrel.Kinds.Storage.V1;

/// <summary>How much storage a class has left in one part of the cluster; kept by the driver.</summary>
[ApiKind("storage.k8s.io", "v1", "CSIStorageCapacity")]
[ApiType("io.k8s.api.storage.v1.CSIStorageCapacity")]
[Resource("csistoragecapacities", "csistoragecapacity", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "xeVl+2Ly1kE=")]
public sealed partial record CSIStorageCapacity : MetaObject
{
    /// <summary>The nodes that can reach the storage; none when unset, all when empty. Cannot be changed.</summary>
    [Field("nodeTopology", 2)]
    public LabelSelector? NodeTopology { get; init; }

    /// <summary>The storage class. Cannot be changed.</summary>
    [Field("storageClassName", 3, Always = true, Required = true)]
    public string StorageClassName { get; init; } = "";

    /// <summary>The bytes left; unknown when unset.</summary>
    [Field("capacity", 4)]
    public Quantity? Capacity { get; init; }

    /// <summary>The largest volume that can be made; by default as large as capacity.</summary>
    [Field("maximumVolumeSize", 5)]
    public Quantity? MaximumVolumeSize { get; init; }
}
