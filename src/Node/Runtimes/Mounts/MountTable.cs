using System.Globalization;
using System.Text;
using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Mounts;

/// <summary>Mounts of this process's mount namespace.</summary>
public static class MountTable
{
    /// <summary>In the order they were made, as far as the kernel tells.</summary>
    public static IReadOnlyList<MountEntry> Read() => Parse(File.ReadAllText("/proc/self/mountinfo"));

    public static IReadOnlyList<MountEntry> Parse(string text)
    {
        var entries = new List<MountEntry>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split(' ');
            var separator = Array.IndexOf(fields, "-");
            if (separator < 6 || separator + 1 >= fields.Length)
            {
                continue;
            }

            var shared = fields[6..separator].Any(f => f.StartsWith("shared:", StringComparison.Ordinal));
            entries.Add(new MountEntry(
                int.Parse(fields[0], CultureInfo.InvariantCulture), Unescape(fields[4]), fields[separator + 1], shared));
        }

        return entries;
    }

    /// <summary>The mount that a path is on; null only where nothing is known of /.</summary>
    public static MountEntry? Holding(string path) => Holding(Read(), path);

    public static MountEntry? Holding(IReadOnlyList<MountEntry> mounts, string path) =>
        mounts
            .Where(m => m.MountPoint == "/" || path == m.MountPoint || path.StartsWith(m.MountPoint + "/", StringComparison.Ordinal))
            .OrderBy(m => m.MountPoint.Length)
            .LastOrDefault();

    /// <summary>Mounts on and below a folder.</summary>
    public static IReadOnlyList<MountEntry> Below(string folder)
    {
        var prefix = folder.TrimEnd('/') + "/";
        return [.. Read().Where(m => m.MountPoint + "/" == prefix || m.MountPoint.StartsWith(prefix, StringComparison.Ordinal))];
    }

    /// <summary>Unmounts everything on and below a folder, latest first, and answers what could not be unmounted.</summary>
    public static IReadOnlyList<string> UnmountBelow(string folder)
    {
        var failed = new List<string>();
        foreach (var mount in Below(folder).Reverse())
        {
            var errno = LinuxCalls.Unmount(mount.MountPoint);
            if (errno != 0 && Below(mount.MountPoint).Any(m => m.Id == mount.Id))
            {
                failed.Add(string.Create(CultureInfo.InvariantCulture, $"{mount.MountPoint} (errno {errno})"));
            }
        }

        return failed;
    }

    /// <summary>mountinfo writes space, tab, newline and backslash as three octal digits.</summary>
    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 3 < text.Length)
            {
                result.Append((char)Convert.ToInt32(text.Substring(i + 1, 3), 8));
                i += 3;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
