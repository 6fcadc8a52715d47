namespace Kubestrel.Kubelet.Cgroups;

/// <summary>Conversions between cpu amounts and what cgroups take.</summary>
internal static class CpuMath
{
    public const long MinShares = 2;
    public const long MaxShares = 262144;
    public const long MinMilliCpuLimit = 10;
    private const long MinQuota = 1000;

    public static long MilliCpuToShares(long milliCpu) => milliCpu == 0 ? MinShares : Math.Clamp(milliCpu * 1024 / 1000, MinShares, MaxShares);

    /// <summary>Microseconds a period; 0 for no limit.</summary>
    public static long MilliCpuToQuota(long milliCpu, long period) => milliCpu == 0 ? 0 : Math.Max(milliCpu * period / 1000, MinQuota);

    public static long QuotaToMilliCpu(long quota, long period) => quota <= 0 || period <= 0 ? 0 : quota * 1000 / period;

    /// <summary>cgroup v2's cpu.weight for shares, as runc computes it.</summary>
    public static long SharesToWeight(long shares) => shares == 0 ? 0 : 1 + (shares - 2) * 9999 / 262142;
}
