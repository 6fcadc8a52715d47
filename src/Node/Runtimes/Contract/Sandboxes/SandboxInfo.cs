namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>A sandbox as a list shows it.</summary>
public sealed record SandboxInfo
{
    public required string Id { get; init; }

    public required SandboxMetadata Metadata { get; init; }

    public SandboxState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    public string RuntimeHandler { get; init; } = "";
}
