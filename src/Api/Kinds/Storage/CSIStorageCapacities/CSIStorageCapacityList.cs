namespace Kubestrel.Kinds.Storage.V1;

[ApiKind("storage.k8s.io", "v1", "CSIStorageCapacityList")]
[ApiType("io.k8s.api.storage.v1.CSIStorageCapacityList")]
public sealed partial record CSIStorageCapacityList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSIStorageCapacity> Items { get; init; }
}
