namespace Kubestrel.Kinds.Storage.V1;

/// <summary>CSINode objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("storage.k8s.io", "v1", "CSINodeList")]
[ApiType("io.k8s.api.storage.v1.CSINodeList")]
public sealed partial record CSINodeList : ListObject
{
    /// <summary>The CSINode objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSINode> Items { get; init; }
}
