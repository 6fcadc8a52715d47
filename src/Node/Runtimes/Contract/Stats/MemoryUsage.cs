namespace Kubestrel.Runtimes.Contract.Stats;

/// <summary>Bytes and counts; null: not reported.</summary>
public sealed record MemoryUsage
{
    public DateTimeOffset Timestamp { get; init; }

    public ulong? WorkingSetBytes { get; init; }

    public ulong? AvailableBytes { get; init; }

    public ulong? UsageBytes { get; init; }

    public ulong? RssBytes { get; init; }

    public ulong? PageFaults { get; init; }

    public ulong? MajorPageFaults { get; init; }
}
