namespace Kubestrel.Kinds.Core.V1;

/// <summary>Endpoints objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "EndpointsList")]
[ApiType("io.k8s.api.core.v1.EndpointsList")]
public sealed partial record EndpointsList : ListObject
{
    /// <summary>The Endpoints objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Endpoints> Items { get; init; }
}
