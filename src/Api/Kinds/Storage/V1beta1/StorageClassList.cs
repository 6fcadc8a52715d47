namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "StorageClassList", Deprecated = "1.19", Removed = "1.22", Replacement = "storage.k8s.io/v1, Kind=StorageClassList")]
[ApiType("io.k8s.api.storage.v1beta1.StorageClassList")]
public sealed partial record StorageClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<StorageClass> Items { get; init; }
}
