namespace Kubestrel.Storage;

/// <summary>What a store holds now.</summary>
/// <param name="Keys">Live keys.</param>
/// <param name="SizeBytes">Bytes on disk (database and write-ahead log), or of the values for a store in memory.</param>
/// <param name="Fault">Why writes are refused, when the store gave up writing; null while it works.</param>
public readonly record struct StoreStatistics(long Keys, long SizeBytes, StoreFailure? Fault);
