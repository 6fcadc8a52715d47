namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>A sort of device that claims can ask for, with settings.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "DeviceClass", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.DeviceClass")]
[Resource("deviceclasses", "deviceclass", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "OgEE055Fbnc=")]
public sealed partial record DeviceClass : MetaObject
{
    /// <summary>Which devices, and which settings.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public DeviceClassSpec Spec { get; init; } = DeviceClassSpec.Empty;
}

/// <summary>A setting for all devices of a class.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceClassConfiguration")]
public sealed partial record DeviceClassConfiguration
{
    /// <summary>A setting only the driver understands.</summary>
    [Field("opaque", 1, 1)]
    public OpaqueDeviceConfiguration? Opaque { get; init; }
}

/// <summary>What a device class is.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceClassSpec")]
public sealed partial record DeviceClassSpec
{
    /// <summary>What a device must be like to belong to it, all of these; at most 32.</summary>
    [Field("selectors", 1, List = "atomic")]
    public ValueList<DeviceSelector> Selectors { get; init; }

    /// <summary>Settings for the drivers of its devices; at most 32.</summary>
    [Field("config", 2, List = "atomic")]
    public ValueList<DeviceClassConfiguration> Config { get; init; }
}
