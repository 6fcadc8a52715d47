namespace Kubestrel.Proxy.Backends;

/// <summary>A table's content: rules by chain (count), keys by set, verdicts by key by map.</summary>
internal sealed record TableListing(
    IReadOnlyDictionary<string, int> RulesByChain,
    IReadOnlyDictionary<string, IReadOnlyCollection<string>> Sets,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Maps);
