namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "PartialObjectMetadataList")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList")]
public sealed partial record PartialObjectMetadataList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PartialObjectMetadata> Items { get; init; }
}
