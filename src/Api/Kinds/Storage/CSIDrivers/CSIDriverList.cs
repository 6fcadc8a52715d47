namespace Kubestrel.Kinds.Storage.V1;

[ApiKind("storage.k8s.io", "v1", "CSIDriverList")]
[ApiType("io.k8s.api.storage.v1.CSIDriverList")]
public sealed partial record CSIDriverList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSIDriver> Items { get; init; }
}
