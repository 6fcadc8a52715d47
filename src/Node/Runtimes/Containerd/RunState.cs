using Kubestrel.Runtimes.Mounts;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>State below /run is worthless after a boot, but /run may be an ordinary folder that survives it (containers, minimal machines).</summary>
internal static class RunState
{
    public static void MarkBoot(ContainerdLayout layout) => File.WriteAllText(Mark(layout), BootId());

    public static void DropIfFromEarlierBoot(ContainerdLayout layout)
    {
        if (File.Exists(Mark(layout)) && File.ReadAllText(Mark(layout)) != BootId())
        {
            Delete(layout);
        }
    }

    /// <summary>Unmounts and removes everything below the run folder; answers what stayed.</summary>
    public static IReadOnlyList<string> Delete(ContainerdLayout layout)
    {
        var left = new List<string>(MountTable.UnmountBelow(layout.RunDirectory));
        if (left.Count == 0 && Directory.Exists(layout.RunDirectory))
        {
            Directory.Delete(layout.RunDirectory, recursive: true);
        }

        if (Directory.Exists(layout.RunRoot) && !Directory.EnumerateFileSystemEntries(layout.RunRoot).Any())
        {
            Directory.Delete(layout.RunRoot);
        }

        return left;
    }

    private static string Mark(ContainerdLayout layout) => Path.Combine(layout.RunDirectory, "boot-id");

    private static string BootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
