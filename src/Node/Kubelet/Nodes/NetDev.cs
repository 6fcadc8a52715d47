using System.Globalization;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>Counters of the machine's network interfaces.</summary>
internal static class NetDev
{
    public static IReadOnlyList<InterfaceUsage> Read() => File.Exists("/proc/net/dev") ? Parse(File.ReadAllText("/proc/net/dev")) : [];

    /// <summary>Name of the interface of the default route; empty without one.</summary>
    public static string ReadDefault() => File.Exists("/proc/net/route") ? ParseDefault(File.ReadAllText("/proc/net/route")) : "";

    /// <param name="text">Two lines of titles; then name: receive bytes, packets, errs ... (8 columns), transmit bytes, packets, errs ...</param>
    public static IReadOnlyList<InterfaceUsage> Parse(string text)
    {
        var found = new List<InterfaceUsage>();
        foreach (var line in text.Split('\n').Skip(2))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var fields = colon < 0 ? [] : line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = colon < 0 ? "" : line[..colon].Trim();
            if (fields.Length >= 11 && name != "lo")
            {
                found.Add(new(name, Number(fields[0]), Number(fields[2]), Number(fields[8]), Number(fields[10])));
            }
        }

        return found;
    }

    public static string ParseDefault(string text) =>
        text.Split('\n').Skip(1).Select(line => line.Split('\t')).FirstOrDefault(fields => fields.Length > 2 && fields[1] == "00000000")?[0] ?? "";

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
