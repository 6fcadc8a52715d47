using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Runtimes.Contract.Stats;

public sealed record ContainerUsage
{
    public required string Id { get; init; }

    public required ContainerMetadata Metadata { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    public CpuUsage? Cpu { get; init; }

    public MemoryUsage? Memory { get; init; }

    public FilesystemUsage? WritableLayer { get; init; }

    public SwapUsage? Swap { get; init; }
}
