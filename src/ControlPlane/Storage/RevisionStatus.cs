namespace Kubestrel.Storage;

/// <summary>Whether an operation on a revision (range, subscription, compaction) could be done there.</summary>
public enum RevisionStatus
{
    Ok = 0,

    /// <summary>History up to the result's revision was dropped before.</summary>
    Compacted = 1,

    /// <summary>The revision asked for is above the store's.</summary>
    FutureRevision = 2,

    /// <summary>The engine failed; the result's Failure says how.</summary>
    Failed = 3,
}
