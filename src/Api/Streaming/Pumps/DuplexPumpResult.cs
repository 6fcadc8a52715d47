namespace Kubestrel.Streaming.Pumps;

/// <summary>Bytes moved each way, and what broke first, if anything did.</summary>
public readonly record struct DuplexPumpResult(long LeftToRight, long RightToLeft, Exception? Error);
