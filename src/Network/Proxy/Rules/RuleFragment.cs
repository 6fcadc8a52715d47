using System.Collections.Immutable;

namespace Kubestrel.Proxy.Rules;

/// <summary>
/// What one Service contributes to the table. Chains and affinity sets are its own (their names carry the Service's name); entries go into shared
/// maps, where another Service may claim the same key: <see cref="AppliedTable"/> decides which one holds it.
/// </summary>
internal sealed record RuleFragment(
    ImmutableArray<RuleChain> Chains,
    ImmutableArray<AffinitySet> AffinitySets,
    ImmutableArray<TableEntry> Entries,
    int NoLocalInternal = 0,
    int NoLocalExternal = 0)
{
    public static readonly RuleFragment Empty = new([], [], []);
}
