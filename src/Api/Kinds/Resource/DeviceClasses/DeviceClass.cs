namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiKind("resource.k8s.io", "v1beta1", "DeviceClass", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.DeviceClass")]
[Resource("deviceclasses", "deviceclass", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "OgEE055Fbnc=")]
public sealed partial record DeviceClass : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public DeviceClassSpec Spec { get; init; } = DeviceClassSpec.Empty;
}

[ApiType("io.k8s.api.resource.v1beta1.DeviceClassConfiguration")]
public sealed partial record DeviceClassConfiguration
{
    [Field("opaque", 1, 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}

[ApiType("io.k8s.api.resource.v1beta1.DeviceClassSpec")]
public sealed partial record DeviceClassSpec
{
    [Field("selectors", 1, List = "atomic")]
    public ValueList<DeviceSelector> Selectors { get; init; }

    [Field("config", 2, List = "atomic")]
    public ValueList<DeviceClassConfiguration> Config { get; init; }
}
