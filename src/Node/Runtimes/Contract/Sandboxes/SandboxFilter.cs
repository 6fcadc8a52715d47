namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>Every member that is set must match.</summary>
public sealed record SandboxFilter
{
    /// <summary>An id or an unambiguous beginning of one.</summary>
    public string? Id { get; init; }

    public SandboxState? State { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;
}
