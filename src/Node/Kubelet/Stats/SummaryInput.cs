using Kubestrel.Kubelet.Nodes;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>One reading of everything the summary and the metrics show.</summary>
/// <param name="ImageDisk">The file system the images are on.</param>
internal sealed record SummaryInput(
    string NodeName,
    DateTimeOffset Now,
    DateTimeOffset StartedAt,
    ulong CpuNanoCores,
    ulong CpuNanoseconds,
    MemInfo Memory,
    DiskSpace? Disk,
    DiskSpace? ImageDisk,
    FilesystemReading Images,
    IReadOnlyList<PodUsage> PodUsages)
{
    public IReadOnlyList<InterfaceUsage> Interfaces { get; init; } = [];

    /// <summary>The interface of the default route.</summary>
    public string DefaultInterface { get; init; } = "";

    public ProcessCount? Processes { get; init; }

    public long WorkingSetBytes => Memory.TotalBytes - Memory.AvailableBytes;

    public long SwapUsedBytes => Memory.SwapTotalBytes - Memory.SwapFreeBytes;
}
