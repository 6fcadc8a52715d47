using System.Collections.Concurrent;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Volumes;

namespace Kubestrel.Kubelet.Stats;

/// <summary>What a pod's volumes hold. Walking through folders is dear, so a reading serves for a minute (volumeStatsAggPeriod).</summary>
internal sealed class VolumeUsages(KubeletOptions options, PodVolumes volumes, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyList<VolumeUsage> Usages)> _known = new(StringComparer.Ordinal);

    /// <summary>Lives on the node's disk and goes with the pod: plain emptyDir and configMap volumes.</summary>
    public static bool IsLocalEphemeral(Volume volume) => volume.EmptyDir is { Medium: "" } || volume.ConfigMap is not null;

    public IReadOnlyList<VolumeUsage> Of(Pod pod)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(pod.Metadata.Uid, out var known) && now - known.At < options.VolumeStatsAggPeriod)
        {
            return known.Usages;
        }

        var read = Read(pod, now);
        _known[pod.Metadata.Uid] = (now, read);
        return read;
    }

    /// <summary>Drops the readings of every pod but these.</summary>
    public void KeepOnly(IReadOnlySet<string> uids)
    {
        foreach (var uid in _known.Keys.Where(uid => !uids.Contains(uid)))
        {
            _known.TryRemove(uid, out _);
        }
    }

    private List<VolumeUsage> Read(Pod pod, DateTimeOffset now)
    {
        var found = new List<VolumeUsage>();
        var mounted = volumes.Of(pod.Metadata.Uid);
        foreach (var volume in pod.Spec.Volumes)
        {
            var isOurs = volume.EmptyDir is not null || volume.ConfigMap is not null || volume.Secret is not null || volume.Projected is not null || volume.DownwardAPI is not null;
            if (!isOurs || !mounted.TryGetValue(volume.Name, out var ready) || DiskSpace.Of(ready.HostPath) is not { } disk)
            {
                continue;
            }

            // A memory volume is a file system of its own.
            var used = volume.EmptyDir is { Medium: "Memory" }
                ? new FolderUsage(disk.CapacityBytes - disk.AvailableBytes, disk.Inodes - disk.InodesFree)
                : FolderUsage.Of(ready.HostPath);
            found.Add(new VolumeUsage(volume.Name, used, disk, now, IsLocalEphemeral(volume)));
        }

        return found;
    }
}
