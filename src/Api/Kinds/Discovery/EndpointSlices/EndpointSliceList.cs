namespace Kubestrel.Kinds.Discovery.V1;

/// <summary>EndpointSlice objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("discovery.k8s.io", "v1", "EndpointSliceList")]
[ApiType("io.k8s.api.discovery.v1.EndpointSliceList")]
public sealed partial record EndpointSliceList : ListObject
{
    /// <summary>The EndpointSlice objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<EndpointSlice> Items { get; init; }
}
