namespace Kubestrel.Storage;

/// <summary>The outcome of a compaction.</summary>
/// <param name="Status">Ok, or why not.</param>
/// <param name="CompactedRevision">The store's compacted revision afterwards.</param>
/// <param name="Removed">Versions dropped.</param>
/// <param name="Failure">Why it failed.</param>
public readonly record struct CompactResult(RevisionStatus Status, long CompactedRevision, long Removed, StoreFailure? Failure = null);
