namespace Kubestrel.Kinds.Storage.V1alpha1;

[ApiKind("storage.k8s.io", "v1alpha1", "VolumeAttributesClass", Deprecated = "1.32", Removed = "1.35")]
[ApiType("io.k8s.api.storage.v1alpha1.VolumeAttributesClass")]
[Resource("volumeattributesclasses", "volumeattributesclass", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "vac", StorageVersionHash = "Bl3MtjZ/n/s=")]
public sealed partial record VolumeAttributesClass : MetaObject
{
    [Field("driverName", 2, Always = true, Required = true)]
    public string DriverName { get; init; } = "";

    [Field("parameters", 3)]
    public ValueMap<string> Parameters { get; init; }
}
