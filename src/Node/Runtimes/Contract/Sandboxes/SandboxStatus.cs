using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Runtimes.Contract.Sandboxes;

public sealed record SandboxStatus
{
    public required string Id { get; init; }

    public required SandboxMetadata Metadata { get; init; }

    public SandboxState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Primary address first; empty on the host network and once the network is gone.</summary>
    public IReadOnlyList<string> Ips { get; init; } = [];

    public NamespaceOptions Namespaces { get; init; } = new();

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    public string RuntimeHandler { get; init; } = "";

    /// <summary>Filled by runtimes that report containers together with their sandbox (evented PLEG); empty on containerd below 1.7.</summary>
    public IReadOnlyList<RuntimeContainerStatus> Containers { get; init; } = [];
}
