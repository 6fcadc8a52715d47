using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Mounts;

/// <summary>
/// Propagation of the root mount. Volumes with mountPropagation HostToContainer or Bidirectional need / to be shared: systemd makes it so,
/// minimal machines and containers leave it private.
/// </summary>
public static class MountPropagation
{
    /// <summary>Makes / shared where it is not, and answers whether it was changed: pass that to <see cref="Restore"/> on the way down.</summary>
    public static bool EnsureRootShared()
    {
        var root = MountTable.Read().LastOrDefault(m => m.MountPoint == "/");
        return root is { IsShared: false } && LinuxCalls.SetPropagation("/", shared: true) == 0;
    }

    public static void Restore() => LinuxCalls.SetPropagation("/", shared: false);
}
