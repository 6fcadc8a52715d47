namespace Kubestrel.Kinds.Storage.V1beta1;

/// <summary>Settings of volumes that can be changed while they are used, as their throughput.</summary>
[ApiKind("storage.k8s.io", "v1beta1", "VolumeAttributesClass", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.storage.v1beta1.VolumeAttributesClass")]
[Resource("volumeattributesclasses", "volumeattributesclass", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "vac", StorageVersionHash = "Bl3MtjZ/n/s=")]
public sealed partial record VolumeAttributesClass : MetaObject
{
    /// <summary>The CSI driver whose volumes it is for. Cannot be changed.</summary>
    [Field("driverName", 2, Always = true, Required = true)]
    public string DriverName { get; init; } = "";

    /// <summary>The settings; cannot be changed. At most 512 and 256 KiB.</summary>
    [Field("parameters", 3)]
    public ValueMap<string> Parameters { get; init; }
}
