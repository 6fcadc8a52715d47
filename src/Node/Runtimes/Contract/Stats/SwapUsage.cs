namespace Kubestrel.Runtimes.Contract.Stats;

/// <summary>Null: not reported.</summary>
public sealed record SwapUsage(DateTimeOffset Timestamp, ulong? AvailableBytes, ulong? UsageBytes);
