using System.Globalization;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>Processes and threads of the machine, and how many there may be.</summary>
internal readonly record struct ProcessCount(long Running, long Limit)
{
    /// <summary>Null where the kernel does not tell.</summary>
    public static ProcessCount? Read()
    {
        if (!File.Exists("/proc/loadavg"))
        {
            return null;
        }

        var limits = new[] { "/proc/sys/kernel/pid_max", "/proc/sys/kernel/threads-max" }.Where(File.Exists)
            .Select(file => long.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture)).ToList();
        return limits.Count == 0 ? null : new(ParseTotal(File.ReadAllText("/proc/loadavg")), limits.Min());
    }

    /// <param name="loadAverage">0.10 0.20 0.30 RUNNABLE/TOTAL LAST.</param>
    public static long ParseTotal(string loadAverage) =>
        long.Parse(loadAverage.Split(' ')[3].Split('/')[1], CultureInfo.InvariantCulture);
}
