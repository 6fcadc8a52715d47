namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>Every member that is set must match.</summary>
public sealed record ContainerFilter
{
    /// <summary>An id or an unambiguous beginning of one.</summary>
    public string? Id { get; init; }

    public RuntimeContainerState? State { get; init; }

    public string? SandboxId { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;
}
