namespace Kubestrel.Kinds.Networking.V1alpha1;

[ApiKind("networking.k8s.io", "v1alpha1", "ServiceCIDRList")]
[ApiType("io.k8s.api.networking.v1alpha1.ServiceCIDRList")]
public sealed partial record ServiceCIDRList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ServiceCIDR> Items { get; init; }
}
