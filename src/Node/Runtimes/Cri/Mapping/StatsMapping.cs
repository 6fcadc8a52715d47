using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class StatsMapping
{
    public static Wire.ContainerStatsFilter? ToContainerFilter(StatsFilter? filter)
    {
        if (filter is null)
        {
            return null;
        }

        var wire = new Wire.ContainerStatsFilter { Id = filter.Id ?? "", PodSandboxId = filter.SandboxId ?? "" };
        WireMap.Copy(filter.Labels, wire.LabelSelector);
        return wire;
    }

    public static Wire.PodSandboxStatsFilter? ToSandboxFilter(StatsFilter? filter)
    {
        if (filter is null)
        {
            return null;
        }

        var wire = new Wire.PodSandboxStatsFilter { Id = filter.Id ?? "" };
        WireMap.Copy(filter.Labels, wire.LabelSelector);
        return wire;
    }

    public static ContainerUsage FromWire(Wire.ContainerStats stats) => new()
    {
        Id = stats.Attributes?.Id ?? "",
        Metadata = ContainerMapping.FromWire(stats.Attributes?.Metadata),
        Labels = stats.Attributes is null ? Contract.EmptyMap.Value : stats.Attributes.Labels,
        Annotations = stats.Attributes is null ? Contract.EmptyMap.Value : stats.Attributes.Annotations,
        Cpu = FromWire(stats.Cpu),
        Memory = FromWire(stats.Memory),
        WritableLayer = stats.WritableLayer is null ? null : ImageMapping.FromWire(stats.WritableLayer),
        Swap = stats.Swap is not { } swap
            ? null
            : new(WireMap.Time(swap.Timestamp), WireMap.Value(swap.SwapAvailableBytes), WireMap.Value(swap.SwapUsageBytes)),
    };

    public static SandboxUsage FromWire(Wire.PodSandboxStats stats) => new()
    {
        Id = stats.Attributes?.Id ?? "",
        Metadata = SandboxMapping.FromWire(stats.Attributes?.Metadata),
        Labels = stats.Attributes is null ? Contract.EmptyMap.Value : stats.Attributes.Labels,
        Annotations = stats.Attributes is null ? Contract.EmptyMap.Value : stats.Attributes.Annotations,
        Cpu = FromWire(stats.Linux?.Cpu),
        Memory = FromWire(stats.Linux?.Memory),
        Network = FromWire(stats.Linux?.Network),
        ProcessCount = WireMap.Value(stats.Linux?.Process?.ProcessCount),
        Containers = stats.Linux is null ? [] : WireMap.List(stats.Linux.Containers, FromWire),
    };

    private static CpuUsage? FromWire(Wire.CpuUsage? cpu) => cpu is null
        ? null
        : new(WireMap.Time(cpu.Timestamp), WireMap.Value(cpu.UsageCoreNanoSeconds), WireMap.Value(cpu.UsageNanoCores));

    private static MemoryUsage? FromWire(Wire.MemoryUsage? memory) => memory is null ? null : new()
    {
        Timestamp = WireMap.Time(memory.Timestamp),
        WorkingSetBytes = WireMap.Value(memory.WorkingSetBytes),
        AvailableBytes = WireMap.Value(memory.AvailableBytes),
        UsageBytes = WireMap.Value(memory.UsageBytes),
        RssBytes = WireMap.Value(memory.RssBytes),
        PageFaults = WireMap.Value(memory.PageFaults),
        MajorPageFaults = WireMap.Value(memory.MajorPageFaults),
    };

    private static NetworkUsage? FromWire(Wire.NetworkUsage? network) => network is null
        ? null
        : new(
            WireMap.Time(network.Timestamp),
            network.DefaultInterface is null ? null : FromWire(network.DefaultInterface),
            WireMap.List(network.Interfaces, FromWire));

    private static InterfaceUsage FromWire(Wire.NetworkInterfaceUsage usage) => new(
        usage.Name, WireMap.Value(usage.RxBytes), WireMap.Value(usage.RxErrors), WireMap.Value(usage.TxBytes), WireMap.Value(usage.TxErrors));
}
