namespace Kubestrel.Kinds.Core.V1;

/// <summary>Storage of the cluster, made by an administrator or a provisioner, that claims bind to. Lives longer than pods.</summary>
[ApiKind("", "v1", "PersistentVolume")]
[ApiType("io.k8s.api.core.v1.PersistentVolume")]
[Resource("persistentvolumes", "persistentvolume", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "pv", StorageVersionHash = "HN/zwEC+JgM=")]
[Subresource("status", "PersistentVolume", "get,patch,update")]
public sealed partial record PersistentVolume : MetaObject
{
    /// <summary>What and where the storage is. Exactly one source is set.</summary>
    [Field("spec", 2)]
    public PersistentVolumeSpec Spec { get; init; } = PersistentVolumeSpec.Empty;

    /// <summary>Whether the volume is free, bound or released.</summary>
    [Field("status", 3)]
    public PersistentVolumeStatus Status { get; init; } = PersistentVolumeStatus.Empty;
}
