using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Runtimes.Contract.Stats;

public sealed record SandboxUsage
{
    public required string Id { get; init; }

    public required SandboxMetadata Metadata { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    public CpuUsage? Cpu { get; init; }

    public MemoryUsage? Memory { get; init; }

    public NetworkUsage? Network { get; init; }

    public ulong? ProcessCount { get; init; }

    public IReadOnlyList<ContainerUsage> Containers { get; init; } = [];
}
