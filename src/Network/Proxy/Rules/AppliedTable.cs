using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Rules;

/// <summary>
/// What the last successful transaction left in the kernel. One writer (the sync loop): a <see cref="TableChange"/> is computed against it without
/// touching it and committed only after the backend accepted the transaction.
/// </summary>
internal sealed class AppliedTable
{
    private readonly Dictionary<ServiceKey, RuleFragment> _fragments = [];
    private readonly Dictionary<EntryId, SortedDictionary<ServiceKey, TableEntry>> _claims = [];

    public IReadOnlyDictionary<ServiceKey, RuleFragment> Fragments => _fragments;

    /// <summary>Chains that are flushed and unreferenced, with the time since when; kernels before 6.2 refuse to delete them at once.</summary>
    public Dictionary<string, DateTimeOffset> StaleChains { get; } = new(StringComparer.Ordinal);

    /// <summary>The element in force for a key: of several Services that claim it, the first by namespace and name.</summary>
    public TableEntry? InForce(EntryId id)
    {
        if (_claims.TryGetValue(id, out var claims))
        {
            foreach (var claim in claims)
            {
                return claim.Value;
            }
        }

        return null;
    }

    /// <summary>The element in force once <paramref name="changes"/> are applied.</summary>
    public TableEntry? InForceAfter(EntryId id, IReadOnlyDictionary<ServiceKey, RuleFragment> changes, SortedDictionary<ServiceKey, TableEntry>? added)
    {
        ServiceKey? winner = null;
        TableEntry? entry = null;
        if (_claims.TryGetValue(id, out var claims))
        {
            foreach (var claim in claims)
            {
                if (!changes.ContainsKey(claim.Key))
                {
                    (winner, entry) = (claim.Key, claim.Value);
                    break;
                }
            }
        }

        if (added is not null)
        {
            foreach (var claim in added)
            {
                return winner is { } kept && kept.CompareTo(claim.Key) < 0 ? entry : claim.Value;
            }
        }

        return entry;
    }

    public void Commit(IReadOnlyDictionary<ServiceKey, RuleFragment> changes)
    {
        foreach (var (service, fragment) in changes)
        {
            if (_fragments.Remove(service, out var old))
            {
                foreach (var entry in old.Entries)
                {
                    if (_claims.TryGetValue(entry.Id, out var claims) && claims.Remove(service) && claims.Count == 0)
                    {
                        _claims.Remove(entry.Id);
                    }
                }
            }

            if (fragment.Chains.IsEmpty && fragment.Entries.IsEmpty)
            {
                continue;
            }

            _fragments[service] = fragment;
            foreach (var entry in fragment.Entries)
            {
                if (!_claims.TryGetValue(entry.Id, out var claims))
                {
                    _claims[entry.Id] = claims = [];
                }

                claims[service] = entry;
            }
        }
    }

    public void Clear()
    {
        _fragments.Clear();
        _claims.Clear();
        StaleChains.Clear();
    }
}
