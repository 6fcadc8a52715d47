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
    public StoreFailure? Fault
    {
        get => fault;
        set => fault = value;
    }
}
