namespace Kubestrel.Machinery.Meta.V1beta1;

[ApiKind("meta.k8s.io", "v1beta1", "PartialObjectMetadataList")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1beta1.PartialObjectMetadataList")]
public sealed partial record PartialObjectMetadataList : ListObject
{
    [Field("items", 1, Always = true, Required = true)]
    public ValueList<V1.PartialObjectMetadata> Items { get; init; }
}
