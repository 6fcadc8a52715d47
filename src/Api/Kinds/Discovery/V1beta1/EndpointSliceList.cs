namespace Kubestrel.Kinds.Discovery.V1beta1;

[ApiKind("discovery.k8s.io", "v1beta1", "EndpointSliceList")]
[ApiType("io.k8s.api.discovery.v1beta1.EndpointSliceList")]
public sealed partial record EndpointSliceList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<EndpointSlice> Items { get; init; }
}
