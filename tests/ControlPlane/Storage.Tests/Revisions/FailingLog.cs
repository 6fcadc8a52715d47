using Kubestrel.Storage.Engines.Memory;
using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Tests.Revisions;

/// <summary>A log in memory whose next appends or removals fail as told.</summary>
internal sealed class FailingLog : IRevisionLog
{
    private readonly MemoryRevisionLog inner = new();

    public StoreFailure? AppendFailure { get; set; }

    public StoreFailure? RemoveFailure { get; set; }

    public Exception? Bug { get; set; }

    public int Appends { get; private set; }

    public int LargestAppend { get; private set; }

    public StoreFailure? Append(ReadOnlySpan<LogRecord> records)
    {
        Appends++;
        LargestAppend = Math.Max(LargestAppend, records.Length);
        return Bug is null ? AppendFailure ?? inner.Append(records) : throw Bug;
    }

    public StoreFailure? Remove(long compactedRevision, ReadOnlySpan<long> revisions) =>
        RemoveFailure ?? inner.Remove(compactedRevision, revisions);

    public IRevisionReader OpenReader() => inner.OpenReader();

    public void Dispose() => inner.Dispose();
}
