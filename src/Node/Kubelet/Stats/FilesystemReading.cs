namespace Kubestrel.Kubelet.Stats;

/// <summary>What the runtime's images take; null where it does not tell.</summary>
internal readonly record struct FilesystemReading(ulong? UsedBytes, ulong? InodesUsed);
