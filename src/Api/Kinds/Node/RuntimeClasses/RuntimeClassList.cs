namespace Kubestrel.Kinds.Node.V1;

/// <summary>RuntimeClass objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("node.k8s.io", "v1", "RuntimeClassList")]
[ApiType("io.k8s.api.node.v1.RuntimeClassList")]
public sealed partial record RuntimeClassList : ListObject
{
    /// <summary>The RuntimeClass objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<RuntimeClass> Items { get; init; }
}
