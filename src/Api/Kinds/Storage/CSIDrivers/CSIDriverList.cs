namespace Kubestrel.Kinds.Storage.V1;

/// <summary>CSIDriver objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("storage.k8s.io", "v1", "CSIDriverList")]
[ApiType("io.k8s.api.storage.v1.CSIDriverList")]
public sealed partial record CSIDriverList : ListObject
{
    /// <summary>The CSIDriver objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSIDriver> Items { get; init; }
}
