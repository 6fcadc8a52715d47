namespace Kubestrel.Kinds.Storage.V1;

[ApiKind("storage.k8s.io", "v1", "CSINodeList")]
[ApiType("io.k8s.api.storage.v1.CSINodeList")]
public sealed partial record CSINodeList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CSINode> Items { get; init; }
}
