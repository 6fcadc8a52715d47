namespace Kubestrel.Runtimes.Contract.Images;

/// <summary>Use of a file system by images or by a container's writable layer. Null: not reported.</summary>
public sealed record FilesystemUsage(DateTimeOffset Timestamp, string Mountpoint, ulong? UsedBytes, ulong? InodesUsed);
