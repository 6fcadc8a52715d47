namespace Kubestrel.Storage;

/// <summary>The outcome of one write.</summary>
/// <param name="Status">Committed, Conflict or Refused.</param>
/// <param name="Revision">The write's own revision when committed; else the store's revision at the time.</param>
/// <param name="CreateRevision">When committed: the key's create revision (a delete: the deleted key's).</param>
/// <param name="Current">On a conflict: what the key holds, or null when it does not exist.</param>
/// <param name="Failure">Why the write was refused.</param>
public readonly record struct WriteResult(
    WriteStatus Status, long Revision, long CreateRevision, StoredValue? Current, StoreFailure? Failure)
{
    public bool IsCommitted => Status == WriteStatus.Committed;

    public static WriteResult Committed(long revision, long createRevision) => new(WriteStatus.Committed, revision, createRevision, null, null);

    public static WriteResult Conflict(long revision, StoredValue? current) => new(WriteStatus.Conflict, revision, 0, current, null);

    public static WriteResult Refused(long revision, StoreFailure failure) => new(WriteStatus.Refused, revision, 0, null, failure);
}
