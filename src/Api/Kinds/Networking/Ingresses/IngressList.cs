namespace Kubestrel.Kinds.Networking.V1;

/// <summary>Ingress objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("networking.k8s.io", "v1", "IngressList")]
[ApiType("io.k8s.api.networking.v1.IngressList")]
public sealed partial record IngressList : ListObject
{
    /// <summary>The Ingress objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Ingress> Items { get; init; }
}
