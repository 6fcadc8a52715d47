namespace Kubestrel.Kinds.Storage.V1;

/// <summary>A sort of storage, from which volumes are made for claims.</summary>
[ApiKind("storage.k8s.io", "v1", "StorageClass")]
[ApiType("io.k8s.api.storage.v1.StorageClass")]
[Resource("storageclasses", "storageclass", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "sc", StorageVersionHash = "K+m6uJwbjGY=")]
public sealed partial record StorageClass : MetaObject
{
    /// <summary>Who makes the volumes, as a CSI driver's name.</summary>
    [Field("provisioner", 2, Always = true, Required = true)]
    public string Provisioner { get; init; } = "";

    /// <summary>Settings for the provisioner, at most 512.</summary>
    [Field("parameters", 3)]
    public ValueMap<string> Parameters { get; init; }

    /// <summary>What happens to its volumes when their claims are gone: Delete (the default) or Retain.</summary>
    [Field("reclaimPolicy", 4, Enum = "Delete,Recycle,Retain")]
    public string? ReclaimPolicy { get; init; }

    /// <summary>Options for mounting its volumes; not checked.</summary>
    [Field("mountOptions", 5, List = "atomic")]
    public ValueList<string> MountOptions { get; init; }

    /// <summary>Whether claims may grow. Default false.</summary>
    [Field("allowVolumeExpansion", 6)]
    public bool? AllowVolumeExpansion { get; init; }

    /// <summary>Immediate (the default) makes volumes at once; WaitForFirstConsumer waits for a pod, so that they fit its node.</summary>
    [Field("volumeBindingMode", 7, Enum = "Immediate,WaitForFirstConsumer")]
    public string? VolumeBindingMode { get; init; }

    /// <summary>Where volumes may be made; only seen with topology-aware provisioning. No bound by default.</summary>
    [Field("allowedTopologies", 8, List = "atomic")]
    public ValueList<Core.V1.TopologySelectorTerm> AllowedTopologies { get; init; }
}
