namespace Kubestrel.Kinds.Storage.V1;

/// <summary>How a CSI driver wants to be used; its name is the driver's.</summary>
[ApiKind("storage.k8s.io", "v1", "CSIDriver")]
[ApiType("io.k8s.api.storage.v1.CSIDriver")]
[Resource("csidrivers", "csidriver", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "hL6j/rwBV5w=")]
public sealed partial record CSIDriver : MetaObject
{
    /// <summary>What the driver needs and can do.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public CSIDriverSpec Spec { get; init; } = CSIDriverSpec.Empty;
}

/// <summary>What a CSI driver needs and can do.</summary>
[ApiType("io.k8s.api.storage.v1.CSIDriverSpec")]
public sealed partial record CSIDriverSpec
{
    /// <summary>Whether volumes must be attached to nodes before mounting, through VolumeAttachments. Default true. Cannot be changed.</summary>
    [Field("attachRequired", 1)]
    public bool? AttachRequired { get; init; }

    /// <summary>Whether mounting tells the driver the pod's name, namespace, uid and service account. Default false.</summary>
    [Field("podInfoOnMount", 2)]
    public bool? PodInfoOnMount { get; init; }

    /// <summary>Which volumes it serves: Persistent (the default), Ephemeral or both. Cannot be changed.</summary>
    [Field("volumeLifecycleModes", 3, List = "set")]
    public ValueList<string> VolumeLifecycleModes { get; init; }

    /// <summary>Whether the scheduler looks at the driver's CSIStorageCapacity objects. Default false.</summary>
    [Field("storageCapacity", 4)]
    public bool? StorageCapacity { get; init; }

    /// <summary>Whether the kubelet changes ownership for fsGroup: ReadWriteOnceWithFSType (the default), File (always) or None.</summary>
    [Field("fsGroupPolicy", 5)]
    public string? FsGroupPolicy { get; init; }

    /// <summary>Tokens of the pod's service account that the driver gets when it mounts.</summary>
    [Field("tokenRequests", 6, List = "atomic")]
    public ValueList<TokenRequest> TokenRequests { get; init; }

    /// <summary>Whether mounting is repeated from time to time, as to renew tokens. Default false.</summary>
    [Field("requiresRepublish", 7)]
    public bool? RequiresRepublish { get; init; }

    /// <summary>Whether volumes may be mounted with an SELinux label ("-o context"). Default false.</summary>
    [Field("seLinuxMount", 8)]
    public bool? SeLinuxMount { get; init; }
}

/// <summary>A token a CSI driver gets.</summary>
[ApiType("io.k8s.api.storage.v1.TokenRequest")]
public sealed partial record TokenRequest
{
    /// <summary>Whom the token is for; empty is the API server. Each audience once.</summary>
    [Field("audience", 1, Always = true, Required = true)]
    public string Audience { get; init; } = "";

    /// <summary>Seconds it is valid, at least 600; 3600 by default.</summary>
    [Field("expirationSeconds", 2)]
    public long? ExpirationSeconds { get; init; }
}
