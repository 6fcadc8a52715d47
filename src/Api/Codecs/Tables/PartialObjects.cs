namespace Kubestrel.Codecs.Tables;

/// <summary>Objects reduced to their metadata (Accept: ...;as=PartialObjectMetadata;g=meta.k8s.io;v=v1).</summary>
public static class PartialObjects
{
    private const string ApiVersion = "meta.k8s.io/v1";

    public static PartialObjectMetadata Of(MetaObject value, string apiVersion = ApiVersion) =>
        PartialObjectMetadata.Empty with { Kind = "PartialObjectMetadata", ApiVersion = apiVersion, Metadata = value.Metadata };

    /// <summary>Items of a list name neither kind nor apiVersion's group in upstream's form: each carries both, as single objects do.</summary>
    public static PartialObjectMetadataList ListOf(IEnumerable<MetaObject> items, ListMeta metadata, string apiVersion = ApiVersion) => PartialObjectMetadataList.Empty with
    {
        Kind = "PartialObjectMetadataList",
        ApiVersion = apiVersion,
        Metadata = metadata,
        Items = items.Select(item => Of(item, apiVersion)).ToValueList(),
    };
}
