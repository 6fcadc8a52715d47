using System.Globalization;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>/proc/meminfo in bytes.</summary>
internal readonly record struct MemInfo(long TotalBytes, long AvailableBytes, long SwapTotalBytes, long SwapFreeBytes)
{
    public static MemInfo Read() => Parse(File.ReadAllText("/proc/meminfo"));

    public static MemInfo Parse(string text)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && long.TryParse(line[(colon + 1)..].Replace("kB", "", StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                values[line[..colon]] = value * 1024;
            }
        }

        return new(
            values.GetValueOrDefault("MemTotal"), values.GetValueOrDefault("MemAvailable"), values.GetValueOrDefault("SwapTotal"), values.GetValueOrDefault("SwapFree"));
    }
}
