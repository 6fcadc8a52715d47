namespace Kubestrel.Machinery.Meta.V1;

/// <summary>What every list has.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta")]
public sealed partial record ListMeta
{
    /// <summary>Not set since v1.20; once the address of the list.</summary>
    [Field("selfLink", 1)]
    public string SelfLink { get; init; } = "";

    /// <summary>The revision the list shows. A watch that begins here misses nothing.</summary>
    [Field("resourceVersion", 2)]
    public string ResourceVersion { get; init; } = "";

    /// <summary>The token for the next part when limit cut the list; empty on the last part. Works for about five minutes.</summary>
    [Field("continue", 3)]
    public string Continue { get; init; } = "";

    /// <summary>How many items come after this part; may be off, and is not set when the request has a label or field selector.</summary>
    [Field("remainingItemCount", 4)]
    public long? RemainingItemCount { get; init; }
}
