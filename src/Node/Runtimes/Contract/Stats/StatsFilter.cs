namespace Kubestrel.Runtimes.Contract.Stats;

/// <summary>Every member that is set must match.</summary>
public sealed record StatsFilter
{
    public string? Id { get; init; }

    public string? SandboxId { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;
}
