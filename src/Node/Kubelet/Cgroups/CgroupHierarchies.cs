namespace Kubestrel.Kubelet.Cgroups;

/// <summary>
/// The mounted cgroup hierarchies: one (v2), or one for each controller (v1; a v2 hierarchy without controllers beside them
/// is used as well, since runtimes track processes in it).
/// </summary>
internal sealed record CgroupHierarchies(bool IsUnified, IReadOnlyDictionary<string, string> ByController, IReadOnlyList<string> Roots)
{
    /// <param name="mount">Usually /sys/fs/cgroup.</param>
    /// <param name="mountInfo">Text of /proc/self/mountinfo.</param>
    public static CgroupHierarchies Find(string mount, string mountInfo)
    {
        var byController = new Dictionary<string, string>(StringComparer.Ordinal);
        var roots = new List<string>();
        foreach (var line in mountInfo.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split(' ');
            var separator = Array.IndexOf(fields, "-");
            if (separator < 6 || separator + 3 >= fields.Length)
            {
                continue;
            }

            var point = fields[4];
            if (point != mount && !point.StartsWith(mount + "/", StringComparison.Ordinal))
            {
                continue;
            }

            if (fields[separator + 1] == "cgroup2" && point == mount)
            {
                return new(true, new Dictionary<string, string>(), [mount]);
            }

            if (fields[separator + 1] is "cgroup" or "cgroup2")
            {
                roots.Add(point);
            }

            if (fields[separator + 1] == "cgroup")
            {
                foreach (var option in fields[separator + 3].Split(','))
                {
                    byController.TryAdd(option, point);
                }
            }
        }

        return new(false, byController, [.. roots.Distinct()]);
    }

    /// <summary>The folder of a group in a controller's hierarchy; null where the controller is not mounted.</summary>
    public string? Folder(string controller, string group) =>
        IsUnified ? Roots[0] + group : ByController.TryGetValue(controller, out var root) ? root + group : null;
}
