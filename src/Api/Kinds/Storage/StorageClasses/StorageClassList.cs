namespace Kubestrel.Kinds.Storage.V1;

[ApiKind("storage.k8s.io", "v1", "StorageClassList")]
[ApiType("io.k8s.api.storage.v1.StorageClassList")]
public sealed partial record StorageClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<StorageClass> Items { get; init; }
}
