using System.Globalization;

namespace Kubestrel.Kubelet.Cgroups;

/// <summary>Which file gets what for a set of limits.</summary>
internal static class CgroupFiles
{
    public static IEnumerable<(string Controller, string File, string Value)> For(CgroupLimits limits, bool isUnified) =>
        isUnified ? Unified(limits) : PerController(limits);

    private static IEnumerable<(string, string, string)> PerController(CgroupLimits limits)
    {
        if (limits.CpuShares is { } shares)
        {
            yield return ("cpu", "cpu.shares", Text(shares));
        }

        if (limits.CpuPeriod is { } period)
        {
            yield return ("cpu", "cpu.cfs_period_us", Text(period));
        }

        if (limits.CpuQuota is { } quota)
        {
            yield return ("cpu", "cpu.cfs_quota_us", Text(quota == 0 ? -1 : quota));
        }

        if (limits.MemoryBytes is > 0 and var memory)
        {
            yield return ("memory", "memory.limit_in_bytes", Text(memory));
        }

        if (limits.Pids is { } pids)
        {
            yield return ("pids", "pids.max", pids < 0 ? "max" : Text(pids));
        }
    }

    private static IEnumerable<(string, string, string)> Unified(CgroupLimits limits)
    {
        if (limits.CpuShares is { } shares)
        {
            yield return ("cpu", "cpu.weight", Text(CpuMath.SharesToWeight(shares)));
        }

        if (limits.CpuQuota is { } quota)
        {
            yield return ("cpu", "cpu.max", $"{(quota <= 0 ? "max" : Text(quota))} {Text(limits.CpuPeriod ?? 100_000)}");
        }

        if (limits.MemoryBytes is > 0 and var memory)
        {
            yield return ("memory", "memory.max", Text(memory));
        }

        if (limits.Pids is { } pids)
        {
            yield return ("pids", "pids.max", pids < 0 ? "max" : Text(pids));
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
