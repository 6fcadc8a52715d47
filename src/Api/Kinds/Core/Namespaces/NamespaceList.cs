namespace Kubestrel.Kinds.Core.V1;

/// <summary>Namespace objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "NamespaceList")]
[ApiType("io.k8s.api.core.v1.NamespaceList")]
public sealed partial record NamespaceList : ListObject
{
    /// <summary>The Namespace objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Namespace> Items { get; init; }
}
