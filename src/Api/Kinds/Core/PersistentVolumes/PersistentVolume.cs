namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PersistentVolume")]
[ApiType("io.k8s.api.core.v1.PersistentVolume")]
[Resource("persistentvolumes", "persistentvolume", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "pv", StorageVersionHash = "HN/zwEC+JgM=")]
[Subresource("status", "PersistentVolume", "get,patch,update")]
public sealed partial record PersistentVolume : MetaObject
{
    [Field("spec", 2)]
    public PersistentVolumeSpec Spec { get; init; } = PersistentVolumeSpec.Empty;

    [Field("status", 3)]
    public PersistentVolumeStatus Status { get; init; } = PersistentVolumeStatus.Empty;
}
