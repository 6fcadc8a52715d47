using System.Globalization;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Time the machine's processors were busy, from /proc/stat.</summary>
internal static class CpuTimes
{
    private const ulong NanosecondsPerTick = 10_000_000;

    public static ulong ReadBusyNanoseconds() => Parse(File.ReadLines("/proc/stat").First());

    /// <param name="line">cpu user nice system idle iowait irq softirq steal ..., in hundredths of a second.</param>
    public static ulong Parse(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(field => ulong.Parse(field, CultureInfo.InvariantCulture)).ToList();
        var busy = fields.Take(3).Concat(fields.Skip(5).Take(3)).Aggregate(0UL, (sum, field) => sum + field);
        return busy * NanosecondsPerTick;
    }
}
