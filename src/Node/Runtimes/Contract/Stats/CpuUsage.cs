namespace Kubestrel.Runtimes.Contract.Stats;

/// <summary>Null: not reported.</summary>
public sealed record CpuUsage(DateTimeOffset Timestamp, ulong? UsageCoreNanoSeconds, ulong? UsageNanoCores);
