namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A list of which each item is only the metadata.</summary>
[ApiKind("meta.k8s.io", "v1", "PartialObjectMetadataList")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList")]
public sealed partial record PartialObjectMetadataList : ListObject
{
    /// <summary>Objects of any one kind, stripped to their metadata.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PartialObjectMetadata> Items { get; init; }
}
