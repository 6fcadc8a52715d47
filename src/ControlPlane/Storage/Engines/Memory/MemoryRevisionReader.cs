using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Memory;

/// <summary>Reads a <see cref="MemoryRevisionLog"/>; there is nothing to give back.</summary>
internal sealed class MemoryRevisionReader(MemoryRevisionLog log) : IRevisionReader
{
    public bool TryRead(long revision, out ReadOnlyMemory<byte> value) => log.TryRead(revision, out value);

    public int ReadAfter(long revision, int limit, List<LogRecord> records) => log.ReadAfter(revision, limit, records);

    public void Dispose()
    {
    }
}
