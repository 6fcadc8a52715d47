namespace Kubestrel.Kinds.Batch.V1;

/// <summary>What must have succeeded; with both fields, so many of these indexes.</summary>
[ApiType("io.k8s.api.batch.v1.SuccessPolicyRule")]
public sealed partial record SuccessPolicyRule
{
    /// <summary>Indexes that must succeed, as "1,3-5".</summary>
    [Field("succeededIndexes", 1)]
    public string? SucceededIndexes { get; init; }

    /// <summary>How many indexes must succeed, of succeededIndexes if given, else of all.</summary>
    [Field("succeededCount", 2)]
    public int? SucceededCount { get; init; }
}
