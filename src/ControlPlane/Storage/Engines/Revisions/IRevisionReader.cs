namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Reads a log; used by one thread at a time. Methods throw <see cref="RevisionLogException"/> when the log cannot be read.</summary>
internal interface IRevisionReader : IDisposable
{
    /// <summary>The bytes written at a revision; false when there is none (any more).</summary>
    bool TryRead(long revision, out ReadOnlyMemory<byte> value);

    /// <summary>Adds the records after a revision, in order, at most <paramref name="limit"/>; returns how many.</summary>
    int ReadAfter(long revision, int limit, List<LogRecord> records);
}
