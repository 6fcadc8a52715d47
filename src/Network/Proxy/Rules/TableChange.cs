using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Rules;

/// <summary>A transaction, and what it leaves behind once accepted. <paramref name="Flushed"/> are chains to delete later.</summary>
internal sealed record TableChange(
    IReadOnlyList<NftOperation> Operations,
    IReadOnlyDictionary<ServiceKey, RuleFragment> Fragments,
    IReadOnlyList<string> Flushed,
    IReadOnlyList<string> Revived);
