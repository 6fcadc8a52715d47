using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Mounts;

/// <summary>
/// Propagation of the mounts that pods' volumes come from. Volumes with mountPropagation HostToContainer or Bidirectional need them to be shared:
/// systemd makes / so, minimal machines and containers leave it private.
/// </summary>
public static class RootPropagation
{
    /// <summary>
    /// Makes the mounts that hold / and the given paths shared where they are not. Answers the mount points that were changed: pass them to
    /// <see cref="Restore"/> on the way down.
    /// </summary>
    public static IReadOnlyList<string> EnsureShared(params IEnumerable<string> paths)
    {
        var changed = new List<string>();
        foreach (var path in paths.Prepend("/"))
        {
            if (MountTable.Holding(path) is { IsShared: false } mount && LinuxCalls.SetPropagation(mount.MountPoint, shared: true) == 0)
            {
                changed.Add(mount.MountPoint);
            }
        }

        return changed;
    }

    public static void Restore(IEnumerable<string> mountPoints)
    {
        foreach (var mountPoint in mountPoints)
        {
            LinuxCalls.SetPropagation(mountPoint, shared: false);
        }
    }
}
