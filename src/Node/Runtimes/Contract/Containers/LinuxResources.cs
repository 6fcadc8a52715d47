namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>Cgroup limits. 0 and empty are "not set".</summary>
public sealed record LinuxResources
{
    /// <summary>Microseconds.</summary>
    public long CpuPeriod { get; init; }

    /// <summary>Microseconds per period; -1 is no limit.</summary>
    public long CpuQuota { get; init; }

    /// <summary>Relative weight, 2..262144.</summary>
    public long CpuShares { get; init; }

    public long MemoryLimitBytes { get; init; }

    /// <summary>-1000..1000.</summary>
    public long OomScoreAdj { get; init; }

    /// <summary>CPU list such as 0-2,4.</summary>
    public string CpusetCpus { get; init; } = "";

    public string CpusetMems { get; init; } = "";

    public IReadOnlyList<HugepageLimit> HugepageLimits { get; init; } = [];

    /// <summary>cgroup v2 files and their contents.</summary>
    public IReadOnlyDictionary<string, string> Unified { get; init; } = EmptyMap.Value;

    /// <summary>Memory plus swap.</summary>
    public long MemorySwapLimitBytes { get; init; }
}
