using System.Globalization;
using Kubestrel.Runtimes.Mounts;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>What of this machine containerd's configuration depends on.</summary>
public sealed record HostFacts(bool CanLowerOomScore, string Snapshotter)
{
    private const int CapSysResource = 24;

    public static HostFacts Read(string dataDirectory) => new(
        HasCapability(File.ReadAllText("/proc/self/status"), CapSysResource),
        PickSnapshotter(File.ReadAllText("/proc/filesystems"), MountTable.Holding(dataDirectory)?.FileSystem ?? ""));

    public static bool HasOverlay() => HasOverlay(File.ReadAllText("/proc/filesystems"));

    /// <summary>Looks at CapEff of a /proc/PID/status text.</summary>
    public static bool HasCapability(string status, int capability)
    {
        const string Name = "CapEff:";
        var line = status.Split('\n').FirstOrDefault(l => l.StartsWith(Name, StringComparison.Ordinal));
        return line is not null
            && ulong.TryParse(line.AsSpan(Name.Length).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var set)
            && (set >> capability & 1) == 1;
    }

    /// <summary>overlayfs where the kernel has it and the data is not itself on an overlay (a container's root), which cannot be an upper layer.</summary>
    public static string PickSnapshotter(string filesystems, string dataFileSystem) =>
        HasOverlay(filesystems) && dataFileSystem is not ("overlay" or "aufs" or "nfs" or "nfs4")
            ? "overlayfs"
            : "native";

    private static bool HasOverlay(string filesystems) => filesystems.Split('\n').Any(l => l.EndsWith("\toverlay", StringComparison.Ordinal));
}
