using System.Text.RegularExpressions;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>
/// Shims put their sockets in a folder that is fixed in their source and shared by every containerd of the machine. Each removes its own when it ends
/// by itself; one that is killed leaves it.
/// </summary>
internal static partial class ShimSockets
{
    private const string Parent = "/run/containerd";

    /// <summary>Sockets of the shims whose bundles still exist: a bundle's address (containerd 1) or bootstrap.json (2) names it.</summary>
    public static IReadOnlyList<string> Find(string state)
    {
        if (!Directory.Exists(state))
        {
            return [];
        }

        var depth = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true };
        return
        [
            .. Directory.EnumerateFiles(state, "address", depth)
                .Concat(Directory.EnumerateFiles(state, "bootstrap.json", depth))
                .Select(f => SocketAddress().Match(File.ReadAllText(f)))
                .Where(m => m.Success)
                .Select(m => m.Groups[1].Value)
                .Distinct(),
        ];
    }

    public static void Remove(IEnumerable<string> sockets)
    {
        foreach (var socket in sockets)
        {
            if (socket.StartsWith(Parent + "/s/", StringComparison.Ordinal))
            {
                File.Delete(socket);
            }
        }

        foreach (var folder in (string[])[Path.Combine(Parent, "s"), Parent])
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    [GeneratedRegex("unix://(/[^\"\\s]+)")]
    private static partial Regex SocketAddress();
}
