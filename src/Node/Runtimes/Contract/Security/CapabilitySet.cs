namespace Kubestrel.Runtimes.Contract.Security;

/// <summary>Capabilities without the CAP_ prefix; ALL is allowed.</summary>
public sealed record CapabilitySet
{
    public IReadOnlyList<string> Add { get; init; } = [];

    public IReadOnlyList<string> Drop { get; init; } = [];

    public IReadOnlyList<string> AddAmbient { get; init; } = [];
}
