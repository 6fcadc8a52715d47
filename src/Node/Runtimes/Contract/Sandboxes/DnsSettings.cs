namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>Lines of a resolv.conf.</summary>
public sealed record DnsSettings
{
    public IReadOnlyList<string> Servers { get; init; } = [];

    public IReadOnlyList<string> Searches { get; init; } = [];

    public IReadOnlyList<string> Options { get; init; } = [];
}
