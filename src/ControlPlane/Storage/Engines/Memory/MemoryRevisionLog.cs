using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Engines.Memory;

/// <summary>Keeps the records of revisions in a dictionary.</summary>
internal sealed class MemoryRevisionLog : IRevisionLog, ILogUpkeep
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, LogRecord> records = [];
    private long last;
    private long bytes;
    private bool closed;

    public long SizeBytes => Volatile.Read(ref bytes);

    public StoreFailure? Append(ReadOnlySpan<LogRecord> added)
    {
        lock (gate)
        {
            foreach (ref readonly var record in added)
            {
                records.Add(record.Revision, record);
                bytes += record.Value.Value.Length;
                last = record.Revision;
            }

            return null;
        }
    }

    public StoreFailure? Remove(long compactedRevision, ReadOnlySpan<long> revisions)
    {
        lock (gate)
        {
            foreach (var revision in revisions)
            {
                if (records.Remove(revision, out var record))
                {
                    bytes -= record.Value.Value.Length;
                }
            }

            return null;
        }
    }

    public bool Step(bool isCompacting) => false;

    public IRevisionReader OpenReader() => new MemoryRevisionReader(this);

    public bool TryRead(long revision, out ReadOnlyMemory<byte> value)
    {
        lock (gate)
        {
            ThrowIfClosed();
            var isFound = records.TryGetValue(revision, out var record);
            value = record.Value.Value;
            return isFound;
        }
    }

    public int ReadAfter(long revision, int limit, List<LogRecord> found)
    {
        lock (gate)
        {
            ThrowIfClosed();
            var before = found.Count;
            for (var next = revision + 1; next <= last && found.Count - before < limit; next++)
            {
                if (records.TryGetValue(next, out var record))
                {
                    found.Add(record);
                }
            }

            return found.Count - before;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            records.Clear();
        }
    }

    private void ThrowIfClosed()
    {
        if (closed)
        {
            throw new RevisionLogException(RevisionedStore.ClosedFailure);
        }
    }
}
