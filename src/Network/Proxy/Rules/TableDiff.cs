using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Rules;

/// <summary>
/// Turns changed fragments into the smallest transaction: only chains whose rules differ are rewritten, only elements whose verdict differs are
/// replaced. The order inside a transaction is: 1 new chains, 2 flush of changed and stale chains, 3 removed sets, 4 new sets, 5 rules, 6 elements.
/// </summary>
internal static class TableDiff
{
    public static TableChange Between(AppliedTable applied, IReadOnlyDictionary<ServiceKey, RuleFragment> changes, string addressType)
    {
        var parts = new TransactionParts(addressType);
        var touched = new HashSet<EntryId>();
        var added = new Dictionary<EntryId, SortedDictionary<ServiceKey, TableEntry>>();
        foreach (var (service, next) in changes)
        {
            var old = applied.Fragments.GetValueOrDefault(service, RuleFragment.Empty);
            Chains(parts, applied, old, next);
            foreach (var entry in old.Entries)
            {
                touched.Add(entry.Id);
            }

            foreach (var entry in next.Entries)
            {
                touched.Add(entry.Id);
                if (!added.TryGetValue(entry.Id, out var claims))
                {
                    added[entry.Id] = claims = [];
                }

                claims[service] = entry;
            }
        }

        foreach (var id in touched)
        {
            var before = applied.InForce(id);
            var after = applied.InForceAfter(id, changes, added.GetValueOrDefault(id));
            if (before == after)
            {
                continue;
            }

            if (before is { } removed)
            {
                parts.Elements.Add(NftOperation.DeleteElement(removed));
            }

            if (after is { } inserted)
            {
                parts.Elements.Add(NftOperation.AddElement(inserted));
            }
        }

        return parts.ToChange(changes);
    }

    /// <summary>The whole table anew: deleted and made again in one transaction, with the affinity entries that are still wanted.</summary>
    public static TableChange Rebuild(
        IReadOnlyList<NftOperation> skeleton,
        IReadOnlyDictionary<ServiceKey, RuleFragment> all,
        IReadOnlyDictionary<string, IReadOnlyList<AffinityClient>> clients,
        string addressType)
    {
        var services = Between(new AppliedTable(), all, addressType);
        var operations = new List<NftOperation>(skeleton.Count + services.Operations.Count + 3)
        {
            new(NftVerb.Add, NftObject.Table, ""),
            new(NftVerb.Delete, NftObject.Table, ""),
            new(NftVerb.Add, NftObject.Table, "", Comment: "rules for kube-proxy"),
        };
        operations.AddRange(skeleton);
        operations.AddRange(services.Operations);
        foreach (var set in all.Values.SelectMany(f => f.AffinitySets))
        {
            if (clients.TryGetValue(set.Name, out var kept))
            {
                operations.AddRange(kept.Where(c => c.ExpiresSeconds is > 0).Select(c => new NftOperation(
                    NftVerb.Add, NftObject.SetElement, set.Name, c.Address, $"timeout {set.Seconds}s expires {Math.Min(c.ExpiresSeconds, set.Seconds)}s")));
            }
        }

        return new(operations, all, [], []);
    }

    private static void Chains(TransactionParts parts, AppliedTable applied, RuleFragment old, RuleFragment next)
    {
        var oldChains = old.Chains.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var oldSets = old.AffinitySets.ToDictionary(s => s.Name, StringComparer.Ordinal);
        var nextSets = next.AffinitySets.ToDictionary(s => s.Name, StringComparer.Ordinal);

        // A set's timeout is fixed when it is made, and it cannot go while a rule names it: then all of the Service's chains are written again.
        var rewriteAll = next.AffinitySets.Any(s => oldSets.TryGetValue(s.Name, out var before) && before.Seconds != s.Seconds);
        foreach (var set in old.AffinitySets.Where(s => !nextSets.TryGetValue(s.Name, out var after) || after.Seconds != s.Seconds))
        {
            parts.RemovedSets.Add(NftOperation.DeleteSet(set.Name));
        }

        foreach (var set in next.AffinitySets.Where(s => !oldSets.TryGetValue(s.Name, out var before) || before.Seconds != s.Seconds))
        {
            parts.AddSet(set);
        }

        foreach (var chain in next.Chains)
        {
            if (!oldChains.Remove(chain.Name, out var before))
            {
                if (applied.StaleChains.ContainsKey(chain.Name))
                {
                    parts.Revived.Add(chain.Name);
                }
                else
                {
                    parts.NewChains.Add(NftOperation.AddChain(chain.Name));
                }
            }
            else if (!rewriteAll && before.SameRules(chain))
            {
                continue;
            }
            else
            {
                parts.Flushes.Add(NftOperation.FlushChain(chain.Name));
            }

            foreach (var rule in chain.Rules)
            {
                parts.Rules.Add(NftOperation.AddRule(chain.Name, rule));
            }
        }

        foreach (var stale in oldChains.Keys)
        {
            parts.Flushes.Add(NftOperation.FlushChain(stale));
            parts.Stale.Add(stale);
        }
    }
}
