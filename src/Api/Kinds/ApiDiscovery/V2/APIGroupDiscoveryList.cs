namespace Kubestrel.Kinds.ApiDiscovery.V2;

[ApiKind("apidiscovery.k8s.io", "v2", "APIGroupDiscoveryList")]
[ApiType("io.k8s.api.apidiscovery.v2.APIGroupDiscoveryList")]
public sealed partial record APIGroupDiscoveryList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<APIGroupDiscovery> Items { get; init; }
}
