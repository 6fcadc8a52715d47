namespace Kubestrel.Kinds.Storage.V1;

[ApiKind("storage.k8s.io", "v1", "CSIDriver")]
[ApiType("io.k8s.api.storage.v1.CSIDriver")]
[Resource("csidrivers", "csidriver", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "hL6j/rwBV5w=")]
public sealed partial record CSIDriver : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public CSIDriverSpec Spec { get; init; } = CSIDriverSpec.Empty;
}

[ApiType("io.k8s.api.storage.v1.CSIDriverSpec")]
public sealed partial record CSIDriverSpec
{
    [Field("attachRequired", 1)]
    public bool? AttachRequired { get; init; }

    [Field("podInfoOnMount", 2)]
    public bool? PodInfoOnMount { get; init; }

    [Field("volumeLifecycleModes", 3, List = "set")]
    public ValueList<string> VolumeLifecycleModes { get; init; }

    [Field("storageCapacity", 4)]
    public bool? StorageCapacity { get; init; }

    [Field("fsGroupPolicy", 5)]
    public string? FsGroupPolicy { get; init; }

    [Field("tokenRequests", 6, List = "atomic")]
    public ValueList<TokenRequest> TokenRequests { get; init; }

    [Field("requiresRepublish", 7)]
    public bool? RequiresRepublish { get; init; }

    [Field("seLinuxMount", 8)]
    public bool? SeLinuxMount { get; init; }
}

[ApiType("io.k8s.api.storage.v1.TokenRequest")]
public sealed partial record TokenRequest
{
    [Field("audience", 1, Always = true, Required = true)]
    public string Audience { get; init; } = "";

    [Field("expirationSeconds", 2)]
    public long? ExpirationSeconds { get; init; }
}
