namespace Kubestrel.Kinds.ApiDiscovery.V2beta1;

[ApiKind("apidiscovery.k8s.io", "v2beta1", "APIGroupDiscoveryList")]
[ApiType("io.k8s.api.apidiscovery.v2beta1.APIGroupDiscoveryList")]
public sealed partial record APIGroupDiscoveryList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<APIGroupDiscovery> Items { get; init; }
}
