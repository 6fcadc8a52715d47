namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>
/// Where the bytes of revisions are kept. <see cref="Append"/> and <see cref="Remove"/> are called by the store's writer thread alone;
/// readers may be opened on any thread.
/// </summary>
internal interface IRevisionLog : IDisposable
{
    /// <summary>Adds the records all or none; when it returns null they survive the loss of power.</summary>
    StoreFailure? Append(ReadOnlySpan<LogRecord> records);

    /// <summary>Drops revisions and remembers how far history was compacted, all or none.</summary>
    StoreFailure? Remove(long compactedRevision, ReadOnlySpan<long> revisions);

    /// <summary>A reader of committed records; disposing gives it back. Throws <see cref="RevisionLogException"/>.</summary>
    IRevisionReader OpenReader();
}
