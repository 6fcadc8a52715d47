using Kubestrel.Kubelet.Nodes;

namespace Kubestrel.Kubelet.Stats;

/// <summary>One reading of everything the summary shows.</summary>
internal sealed record SummaryInput(
    string NodeName,
    DateTimeOffset Now,
    DateTimeOffset StartedAt,
    ulong CpuNanoCores,
    ulong CpuNanoseconds,
    MemInfo Memory,
    DiskSpace? Disk,
    ulong? ImageBytes,
    IReadOnlyList<PodUsage> PodUsages);
