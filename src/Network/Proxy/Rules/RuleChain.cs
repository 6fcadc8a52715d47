using System.Collections.Immutable;

namespace Kubestrel.Proxy.Rules;

/// <summary>A chain that belongs to one Service, with its rules in order.</summary>
internal sealed record RuleChain(string Name, ImmutableArray<ChainRule> Rules)
{
    public bool SameRules(RuleChain other) => Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());
}
