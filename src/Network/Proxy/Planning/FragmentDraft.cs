using System.Collections.Immutable;
using Kubestrel.Proxy.Rules;

namespace Kubestrel.Proxy.Planning;

/// <summary>Collects one Service's contribution; of entries with the same key the first stays.</summary>
internal sealed class FragmentDraft
{
    private readonly List<RuleChain> _chains = [];
    private readonly List<TableEntry> _entries = [];
    private readonly HashSet<EntryId> _seen = [];

    public List<AffinitySet> AffinitySets { get; } = [];

    public int NoLocalInternal { get; set; }

    public int NoLocalExternal { get; set; }

    public void Chain(string name, IEnumerable<ChainRule> rules) => _chains.Add(new(name, [.. rules]));

    public void Entry(TableEntry entry)
    {
        if (_seen.Add(entry.Id))
        {
            _entries.Add(entry);
        }
    }

    public RuleFragment ToFragment() => new([.. _chains], [.. AffinitySets], [.. _entries], NoLocalInternal, NoLocalExternal);
}
