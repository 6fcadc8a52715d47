namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "StorageClass", Deprecated = "1.19", Removed = "1.22", Replacement = "storage.k8s.io/v1, Kind=StorageClass")]
[ApiType("io.k8s.api.storage.v1beta1.StorageClass")]
public sealed partial record StorageClass : MetaObject
{
    [Field("provisioner", 2, Always = true, Required = true)]
    public string Provisioner { get; init; } = "";

    [Field("parameters", 3)]
    public ValueMap<string> Parameters { get; init; }

    [Field("reclaimPolicy", 4, Enum = "Delete,Recycle,Retain")]
    public string? ReclaimPolicy { get; init; }

    [Field("mountOptions", 5, List = "atomic")]
    public ValueList<string> MountOptions { get; init; }

    [Field("allowVolumeExpansion", 6)]
    public bool? AllowVolumeExpansion { get; init; }

    [Field("volumeBindingMode", 7)]
    public string? VolumeBindingMode { get; init; }

    [Field("allowedTopologies", 8, List = "atomic")]
    public ValueList<Core.V1.TopologySelectorTerm> AllowedTopologies { get; init; }
}
