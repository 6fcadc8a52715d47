namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiKind("resource.k8s.io", "v1alpha3", "DeviceClass", Deprecated = "1.34", Removed = "1.37", Replacement = "resource.k8s.io/v1beta1, Kind=DeviceClass")]
[ApiType("io.k8s.api.resource.v1alpha3.DeviceClass")]
[Resource("deviceclasses", "deviceclass", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "OgEE055Fbnc=")]
public sealed partial record DeviceClass : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public DeviceClassSpec Spec { get; init; } = DeviceClassSpec.Empty;
}

[ApiType("io.k8s.api.resource.v1alpha3.DeviceClassConfiguration")]
public sealed partial record DeviceClassConfiguration
{
    [Field("opaque", 1, 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}

[ApiType("io.k8s.api.resource.v1alpha3.DeviceClassSpec")]
public sealed partial record DeviceClassSpec
{
    [Field("selectors", 1, List = "atomic")]
    public ValueList<DeviceSelector> Selectors { get; init; }

    [Field("config", 2, List = "atomic")]
    public ValueList<DeviceClassConfiguration> Config { get; init; }
}
