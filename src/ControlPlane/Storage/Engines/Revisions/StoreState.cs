namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>The store's counters, set by the writer thread and read by all.</summary>
internal sealed class StoreState(long revision, long compacted)
{
    private long revision = revision;
    private long compacted = compacted;
    private volatile StoreFailure? fault;

    /// <summary>The last published revision.</summary>
    public long Revision
    {
        get => Volatile.Read(ref revision);
        set => Volatile.Write(ref revision, value);
    }

    /// <summary>Set before the first version is dropped, so that a reader who misses one finds the reason here.</summary>
    public long Compacted
    {
        get => Volatile.Read(ref compacted);
        set => Volatile.Write(ref compacted, value);
    }

    /// <summary>Why the store no longer writes.</summary>
    public StoreFailure? Fault => fault;

    /// <summary>
    /// After a failed sync, or with damaged data, nobody knows what is on disk, so nothing more is written until the data was opened and
    /// checked again. A full disk or a file locked for a moment may be better at the next write.
    /// </summary>
    public void Note(StoreFailure failure)
    {
        if (failure.Kind is StoreFailureKind.Io or StoreFailureKind.Damaged)
        {
            fault ??= failure;
        }
    }
}
