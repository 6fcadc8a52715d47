namespace Kubestrel.Runtimes.Containerd;

/// <summary>Removes cgroups that are left when containers are gone: runc removes a container's own cgroup but not those above it.</summary>
public static class CgroupSweep
{
    private const string Root = "/sys/fs/cgroup";

    /// <summary>
    /// Removes a cgroup and those below it, deepest first, in every hierarchy. The kernel refuses for one that holds processes, so nothing that
    /// runs is touched. Answers the folders that stayed.
    /// </summary>
    public static IReadOnlyList<string> RemoveIfEmpty(string name)
    {
        if (!Directory.Exists(Root))
        {
            return [];
        }

        var left = new List<string>();
        foreach (var hierarchy in Directory.EnumerateDirectories(Root).Append(Root))
        {
            var folder = Path.Combine(hierarchy, name.TrimStart('/'));
            if (Directory.Exists(folder) && !Remove(folder))
            {
                left.Add(folder);
            }
        }

        return left;
    }

    private static bool Remove(string folder)
    {
        var removed = true;
        foreach (var below in Directory.GetDirectories(folder))
        {
            removed &= Remove(below);
        }

        return removed && Processes.LinuxCalls.RemoveFolder(folder) == 0;
    }
}
