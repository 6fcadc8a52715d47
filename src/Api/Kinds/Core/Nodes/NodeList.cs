namespace Kubestrel.Kinds.Core.V1;

/// <summary>Node objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "NodeList")]
[ApiType("io.k8s.api.core.v1.NodeList")]
public sealed partial record NodeList : ListObject
{
    /// <summary>The Node objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Node> Items { get; init; }
}
