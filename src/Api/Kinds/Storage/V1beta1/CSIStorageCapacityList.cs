namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "CSIStorageCapacityList", Deprecated = "1.24", Removed = "1.27", Replacement = "storage.k8s.io/v1, Kind=CSIStorageCapacityList")]
[ApiType("io.k8s.api.storage.v1beta1.CSIStorageCapacityList")]
public sealed partial record CSIStorageCapacityList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSIStorageCapacity> Items { get; init; }
}
