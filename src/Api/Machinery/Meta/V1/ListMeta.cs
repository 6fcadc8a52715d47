namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta")]
public sealed partial record ListMeta
{
    [Field("selfLink", 1)]
    public string SelfLink { get; init; } = "";

    [Field("resourceVersion", 2)]
    public string ResourceVersion { get; init; } = "";

    [Field("continue", 3)]
    public string Continue { get; init; } = "";

    [Field("remainingItemCount", 4)]
    public long? RemainingItemCount { get; init; }
}
