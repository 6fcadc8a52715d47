using Kubestrel.Kubelet.Nodes;

namespace Kubestrel.Kubelet.Stats;

/// <param name="Disk">The file system the volume is on.</param>
/// <param name="IsEphemeral">Counts for the pod's ephemeral storage.</param>
internal sealed record VolumeUsage(string Name, FolderUsage Used, DiskSpace Disk, DateTimeOffset At, bool IsEphemeral);
