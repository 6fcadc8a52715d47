namespace Kubestrel.Kinds.Networking.V1;

/// <summary>IngressClass objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("networking.k8s.io", "v1", "IngressClassList")]
[ApiType("io.k8s.api.networking.v1.IngressClassList")]
public sealed partial record IngressClassList : ListObject
{
    /// <summary>The IngressClass objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<IngressClass> Items { get; init; }
}
