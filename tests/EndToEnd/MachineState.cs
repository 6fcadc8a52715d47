namespace Kubestrel.EndToEnd.Tests;

/// <summary>What a cluster could leave on a machine: processes, mounts, network namespaces, links, routes, rules, cgroups, sockets.</summary>
internal sealed record MachineState(IReadOnlySet<string> Items)
{
    private static readonly string[] Programs = ["containerd", "containerd-shim", "runc", "kubestrel"];

    public static async Task<MachineState> ReadAsync()
    {
        var items = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            if (ReadOrNull(Path.Combine(folder, "comm"))?.Trim() is { } name && Programs.Any(program => name.StartsWith(program, StringComparison.Ordinal))
                && ReadOrNull(Path.Combine(folder, "stat")) is { } stat && !stat.Contains(") Z ", StringComparison.Ordinal))
            {
                items.Add($"process {Path.GetFileName(folder)} {name}");
            }
        }

        Add(items, "mount", (await File.ReadAllLinesAsync("/proc/self/mounts")).Select(line => line.Split(' ')[1]));
        Add(items, "netns", Folder("/run/netns"));
        Add(items, "socket", Folder("/run/kubestrel").Where(entry => entry != "clusters"));
        Add(items, "link", Folder("/sys/class/net"));
        Add(items, "route", (await Command.RunAsync("ip", ["route", "show"])).Stdout.Split('\n'));
        Add(items, "table", (await Command.RunAsync("nft", ["list", "tables"])).Stdout.Split('\n').Where(line => !line.Contains("nat", StringComparison.Ordinal) && !line.Contains("filter", StringComparison.Ordinal)));
        Add(items, "rule", (await Command.RunAsync("iptables-save", [])).Stdout.Split('\n').Where(line => line.StartsWith("-A", StringComparison.Ordinal)));
        Add(items, "cgroup", Directory.EnumerateDirectories("/sys/fs/cgroup").SelectMany(hierarchy => Folder(hierarchy).Where(entry => entry.Contains("kube", StringComparison.Ordinal)).Select(entry => $"{Path.GetFileName(hierarchy)}/{entry}")));
        return new(items);
    }

    /// <summary>What is there now and was not before.</summary>
    public IEnumerable<string> Since(MachineState before) => Items.Except(before.Items).Order(StringComparer.Ordinal);

    private static void Add(HashSet<string> items, string kind, IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => name.Length > 0))
        {
            items.Add($"{kind} {name}");
        }
    }

    private static IEnumerable<string> Folder(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!) : [];

    private static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // The process ended between listing and reading.
            return null;
        }
    }
}
