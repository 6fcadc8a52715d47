namespace Kubestrel.Kinds.Storage.V1;

/// <summary>StorageClass objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("storage.k8s.io", "v1", "StorageClassList")]
[ApiType("io.k8s.api.storage.v1.StorageClassList")]
public sealed partial record StorageClassList : ListObject
{
    /// <summary>The StorageClass objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<StorageClass> Items { get; init; }
}
