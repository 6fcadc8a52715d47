namespace Kubestrel.Storage;

/// <summary>The outcome of a range.</summary>
/// <param name="Status">Ok, or why there are no values.</param>
/// <param name="Revision">The revision read; the compacted revision with Compacted, the store's with FutureRevision.</param>
/// <param name="Values">In key order.</param>
/// <param name="Remaining">Matching keys after the last one returned (when the limit cut the answer), else 0.</param>
/// <param name="Failure">Why reading failed.</param>
public readonly record struct RangeResult(
    RevisionStatus Status, long Revision, IReadOnlyList<StoredValue> Values, long Remaining, StoreFailure? Failure)
{
    public bool IsOk => Status == RevisionStatus.Ok;

    public static RangeResult Ok(long revision, IReadOnlyList<StoredValue> values, long remaining) =>
        new(RevisionStatus.Ok, revision, values, remaining, null);

    public static RangeResult Compacted(long compactedRevision) => new(RevisionStatus.Compacted, compactedRevision, [], 0, null);

    public static RangeResult FutureRevision(long revision) => new(RevisionStatus.FutureRevision, revision, [], 0, null);

    public static RangeResult Failed(long revision, StoreFailure failure) => new(RevisionStatus.Failed, revision, [], 0, failure);
}
