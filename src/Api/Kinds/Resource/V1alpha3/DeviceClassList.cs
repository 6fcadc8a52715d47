namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiKind("resource.k8s.io", "v1alpha3", "DeviceClassList", Deprecated = "1.34", Removed = "1.37", Replacement = "resource.k8s.io/v1beta1, Kind=DeviceClassList")]
[ApiType("io.k8s.api.resource.v1alpha3.DeviceClassList")]
public sealed partial record DeviceClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<DeviceClass> Items { get; init; }
}
