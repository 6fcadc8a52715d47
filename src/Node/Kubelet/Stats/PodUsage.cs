using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <param name="Sandbox">Null where the runtime does not report pods as a whole.</param>
internal sealed record PodUsage(RuntimePod Pod, IReadOnlyList<ContainerUsage> Containers, SandboxUsage? Sandbox)
{
    public ulong CpuNanoseconds => Sandbox?.Cpu?.UsageCoreNanoSeconds ?? Containers.Aggregate(0UL, (sum, usage) => sum + (usage.Cpu?.UsageCoreNanoSeconds ?? 0));

    public ulong CpuNanoCores => Sandbox?.Cpu?.UsageNanoCores ?? Containers.Aggregate(0UL, (sum, usage) => sum + (usage.Cpu?.UsageNanoCores ?? 0));

    public ulong WorkingSetBytes => Sandbox?.Memory?.WorkingSetBytes ?? Containers.Aggregate(0UL, (sum, usage) => sum + (usage.Memory?.WorkingSetBytes ?? 0));
}
