namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "CSINodeList", Deprecated = "1.17", Removed = "1.22", Replacement = "storage.k8s.io/v1, Kind=CSINode")]
[ApiType("io.k8s.api.storage.v1beta1.CSINodeList")]
public sealed partial record CSINodeList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSINode> Items { get; init; }
}
