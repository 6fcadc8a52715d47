using System.Collections.Concurrent;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Native;
using Kubestrel.Runtimes.Mounts;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>The volumes of every pod on the node: set up before containers start, taken down after the last one ended.</summary>
internal sealed class PodVolumes(VolumePaths paths, VolumeSetup setup, ServiceAccountTokens tokens)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, MountedVolume>> _mounted = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, MountedVolume> Of(string uid) =>
        _mounted.TryGetValue(uid, out var volumes) ? volumes : new Dictionary<string, MountedVolume>();

    /// <summary>Sets up every volume; the errors by volume, and when content has to be renewed.</summary>
    public async Task<(IReadOnlyList<(string Volume, string Error)> Errors, DateTimeOffset? RenewAt)> EnsureAsync(VolumeInput input, CancellationToken cancellationToken)
    {
        var ready = new Dictionary<string, MountedVolume>(StringComparer.Ordinal);
        var errors = new List<(string, string)>();
        DateTimeOffset? renewAt = null;
        var before = Of(input.Pod.Metadata.Uid);
        foreach (var volume in input.Pod.Spec.Volumes)
        {
            if (volume.Image is not null)
            {
                continue;
            }

            var result = await setup.EnsureAsync(volume, input, cancellationToken).ConfigureAwait(false);
            if (result.Volume is { } mounted)
            {
                ready[volume.Name] = mounted;
                renewAt = result.RenewAt is { } at && (renewAt is null || at < renewAt) ? at : renewAt;
            }
            else if (before.TryGetValue(volume.Name, out var kept))
            {
                // A source that is gone does not take the volume away from a running pod.
                ready[volume.Name] = kept;
            }
            else
            {
                errors.Add((volume.Name, result.Error));
            }
        }

        _mounted[input.Pod.Metadata.Uid] = ready;
        return (errors, renewAt);
    }

    /// <summary>Unmounts and removes the volumes; the directory of the pod stays. Null, or what failed.</summary>
    public string? TearDown(string uid)
    {
        _mounted.TryRemove(uid, out _);
        tokens.Forget(uid);
        foreach (var folder in new[] { paths.SubPaths(uid), paths.Volumes(uid) })
        {
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var entry in MountTable.Below(folder).Reverse())
            {
                if (LinuxFiles.Unmount(entry.MountPoint) != 0 && LinuxFiles.UnmountLazily(entry.MountPoint) is not 0 and var errno)
                {
                    return $"unmounting {entry.MountPoint} failed: errno {errno}";
                }
            }

            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return exception.Message;
            }
        }

        return null;
    }

    /// <summary>Removes what is left of a pod that is gone.</summary>
    public string? RemovePodFolder(string uid)
    {
        if (TearDown(uid) is { } error)
        {
            return error;
        }

        try
        {
            if (Directory.Exists(paths.Pod(uid)))
            {
                Directory.Delete(paths.Pod(uid), recursive: true);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    public IEnumerable<string> PodsOnDisk() =>
        Directory.Exists(paths.Pods) ? Directory.EnumerateDirectories(paths.Pods).Select(folder => Path.GetFileName(folder)!) : [];
}
