namespace Kubestrel.Storage;

/// <summary>Dropping history: optional ability of a store. Engines with their own retention also do it by themselves.</summary>
public interface IStoreCompaction
{
    /// <summary>Reads at revisions below this one, and subscriptions after them, answer Compacted. 0 when nothing was compacted.</summary>
    long CompactedRevision { get; }

    /// <summary>Forgets the versions of keys that were superseded at or before <paramref name="revision"/>; current values always stay.</summary>
    ValueTask<CompactResult> CompactAsync(long revision, CancellationToken cancellationToken);
}
