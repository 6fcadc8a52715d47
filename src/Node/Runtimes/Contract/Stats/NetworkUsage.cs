namespace Kubestrel.Runtimes.Contract.Stats;

public sealed record NetworkUsage(DateTimeOffset Timestamp, InterfaceUsage? Default, IReadOnlyList<InterfaceUsage> Others);
