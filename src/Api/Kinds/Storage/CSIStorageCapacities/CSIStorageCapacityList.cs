namespace Kubestrel.Kinds.Storage.V1;

/// <summary>CSIStorageCapacity objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("storage.k8s.io", "v1", "CSIStorageCapacityList")]
[ApiType("io.k8s.api.storage.v1.CSIStorageCapacityList")]
public sealed partial record CSIStorageCapacityList : ListObject
{
    /// <summary>The CSIStorageCapacity objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSIStorageCapacity> Items { get; init; }
}
