namespace Kubestrel.Runtimes.Mounts;

/// <summary>A line of /proc/self/mountinfo.</summary>
public sealed record MountEntry(int Id, string MountPoint, string FileSystem, bool IsShared);
