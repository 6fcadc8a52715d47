namespace Kubestrel.Runtimes.Contract.Stats;

/// <summary>Counters since the interface was made; null: not reported.</summary>
public sealed record InterfaceUsage(string Name, ulong? RxBytes, ulong? RxErrors, ulong? TxBytes, ulong? TxErrors);
