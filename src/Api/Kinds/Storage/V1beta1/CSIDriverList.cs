namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "CSIDriverList", Deprecated = "1.19", Removed = "1.22", Replacement = "storage.k8s.io/v1, Kind=CSIDriverList")]
[ApiType("io.k8s.api.storage.v1beta1.CSIDriverList")]
public sealed partial record CSIDriverList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSIDriver> Items { get; init; }
}
