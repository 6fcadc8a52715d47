namespace Kubestrel.Kubelet.Cgroups;

/// <summary>Limits of one group; null leaves a value as it is, a quota of -1 takes the limit away.</summary>
internal sealed record CgroupLimits
{
    public long? CpuShares { get; init; }

    /// <summary>Microseconds a period.</summary>
    public long? CpuQuota { get; init; }

    public long? CpuPeriod { get; init; }

    public long? MemoryBytes { get; init; }

    public long? Pids { get; init; }
}
