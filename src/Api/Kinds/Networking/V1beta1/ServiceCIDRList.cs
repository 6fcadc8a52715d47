namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiKind("networking.k8s.io", "v1beta1", "ServiceCIDRList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDRList")]
public sealed partial record ServiceCIDRList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ServiceCIDR> Items { get; init; }
}
