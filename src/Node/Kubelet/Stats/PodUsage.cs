using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <param name="Sandbox">Null where the runtime does not report pods as a whole.</param>
internal sealed record PodUsage(RuntimePod Pod, IReadOnlyList<ContainerUsage> Containers, SandboxUsage? Sandbox)
{
    /// <summary>Empty where disks were not asked for, as are logs and other files.</summary>
    public IReadOnlyList<VolumeUsage> Volumes { get; init; } = [];

    /// <summary>By container id: the log files of all its restarts, rotated ones too.</summary>
    public IReadOnlyDictionary<string, FolderUsage> Logs { get; init; } = new Dictionary<string, FolderUsage>();

    /// <summary>Files of the pod as a whole: /etc/hosts.</summary>
    public FolderUsage Others { get; init; }

    public ulong CpuNanoseconds => Sandbox?.Cpu?.UsageCoreNanoSeconds ?? Containers.Aggregate(0UL, (sum, usage) => sum + (usage.Cpu?.UsageCoreNanoSeconds ?? 0));

    public ulong CpuNanoCores => Sandbox?.Cpu?.UsageNanoCores ?? Containers.Aggregate(0UL, (sum, usage) => sum + (usage.Cpu?.UsageNanoCores ?? 0));

    public ulong WorkingSetBytes => Sandbox?.Memory?.WorkingSetBytes ?? Containers.Aggregate(0UL, (sum, usage) => sum + (usage.Memory?.WorkingSetBytes ?? 0));

    public ulong SwapBytes => Containers.Aggregate(0UL, (sum, usage) => sum + (usage.Swap?.UsageBytes ?? 0));

    /// <summary>Writable layers, logs, ephemeral volumes and the pod's own files.</summary>
    public FolderUsage EphemeralStorage
    {
        get
        {
            var total = Others;
            foreach (var container in Containers)
            {
                total += LayerOf(container) + LogsOf(container);
            }

            foreach (var volume in Volumes)
            {
                total += volume.IsEphemeral ? volume.Used : default;
            }

            return total;
        }
    }

    public FolderUsage LayerOf(ContainerUsage container) =>
        new((long)(container.WritableLayer?.UsedBytes ?? 0), (long)(container.WritableLayer?.InodesUsed ?? 0));

    public FolderUsage LogsOf(ContainerUsage container) => Logs.GetValueOrDefault(container.Id);
}
