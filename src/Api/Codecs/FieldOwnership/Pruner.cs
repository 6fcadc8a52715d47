using Kubestrel.Codecs.FieldOwnership.Managers;
using Kubestrel.Codecs.FieldOwnership.Merging;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>
/// Removes what a manager applied last time, does not apply now and nobody else owns. Everything happens in the version
/// in which it was applied.
/// </summary>
internal sealed class Pruner(FieldManagerOptions options, OwnedValue type, string apiVersion)
{
    public Tree Prune(Tree merged, ManagedSet last, FieldSet applied, ManagedFields managed, ManagerId id)
    {
        if (last.ApiVersion != apiVersion)
        {
            return PruneConverted(merged, last, applied, managed, id);
        }

        var claimed = applied;
        var foreign = false;
        foreach (var (other, set) in managed.Sets)
        {
            if (other != id)
            {
                foreign |= set.ApiVersion != apiVersion;
                claimed = set.ApiVersion == apiVersion ? claimed.Union(set.Fields) : claimed;
            }
        }

        // Nothing was given up: the common case.
        if (last.Fields.Except(claimed).IsEmpty)
        {
            return merged;
        }

        var pruned = PruneIn(merged, last.Fields, claimed, type);
        return foreign ? AddBackForeign(merged, pruned, managed, id) : pruned;
    }

    private static Tree PruneIn(Tree merged, FieldSet last, FieldSet claimed, OwnedValue type)
    {
        last = NamedFields.AsMembers(last, type);
        var before = NamedFields.AsMembers(TreeFieldSet.Of(merged, type), type);

        // First without all that was applied, then with what somebody claims, then with what was never the manager's.
        var without = TreeRemover.Remove(merged, last, type);
        var kept = NamedFields.AsMembers(TreeFieldSet.Of(without, type), type).Union(NamedFields.AsMembers(claimed, type));
        var claimedBack = TreeRemover.Remove(merged, before.Except(kept), type);
        var remaining = NamedFields.AsMembers(TreeFieldSet.Of(claimedBack, type), type);
        return TreeRemover.Remove(merged, before.Except(remaining).Intersect(last), type);
    }

    /// <summary>Fields claimed in other versions: what the removal would take from them comes back.</summary>
    private Tree AddBackForeign(Tree merged, Tree pruned, ManagedFields managed, ManagerId id)
    {
        foreach (var group in managed.Sets.Where(entry => entry.Key != id && entry.Value.ApiVersion != apiVersion).GroupBy(entry => entry.Value.ApiVersion))
        {
            if (Convert(merged, type, options.Kind, group.Key) is not { } before || Convert(pruned, type, options.Kind, group.Key) is not { } after)
            {
                continue;
            }

            var kind = options.KindOf(group.Key)!;
            var foreignType = OwnedValue.Of(kind.Schema);
            var claimed = group.Aggregate(FieldSet.Empty, (all, entry) => all.Union(entry.Value.Fields));
            var all = NamedFields.AsMembers(TreeFieldSet.Of(before, foreignType), foreignType);
            var kept = NamedFields.AsMembers(TreeFieldSet.Of(after, foreignType), foreignType).Union(NamedFields.AsMembers(claimed, foreignType));
            var restored = TreeRemover.Remove(before, all.Except(kept), foreignType);
            pruned = Convert(restored, foreignType, kind, apiVersion) ?? pruned;
        }

        return pruned;
    }

    /// <summary>The manager applied in another version before: prune there and come back.</summary>
    private Tree PruneConverted(Tree merged, ManagedSet last, FieldSet applied, ManagedFields managed, ManagerId id)
    {
        var kind = options.KindOf(last.ApiVersion);
        if (kind is null || Convert(merged, type, options.Kind, last.ApiVersion) is not { } converted)
        {
            return merged;
        }

        var lastType = OwnedValue.Of(kind.Schema);
        var claimed = managed.Sets.Where(entry => entry.Key != id && entry.Value.ApiVersion == last.ApiVersion)
            .Aggregate(FieldSet.Empty, (all, entry) => all.Union(entry.Value.Fields));

        // What is applied now, in the older version's terms: the fields of the merged object that the new configuration sets.
        var extracted = TreeRemover.Remove(merged, TreeFieldSet.Of(merged, type).Except(applied), type);
        if (Convert(extracted, type, options.Kind, last.ApiVersion) is { } now)
        {
            claimed = claimed.Union(TreeFieldSet.Of(now, lastType));
        }

        var pruned = PruneIn(converted, last.Fields, claimed, lastType);
        return Convert(pruned, lastType, kind, apiVersion) is { } back ? AddBackForeign(merged, back, managed, id) : merged;
    }

    private Tree? Convert(Tree tree, OwnedValue from, KindInfo kind, string to)
    {
        if (kind.Id.ApiVersion == to)
        {
            return tree;
        }

        using var output = new JsonOutput();
        CanonicalWriter.Write(tree, from, output);
        var input = new JsonInput(output.Written);
        if (options.Convert((MetaObject)kind.ReadJson(ref input), to) is not { } converted)
        {
            return null;
        }

        output.Clear();
        converted.WriteJson(output);
        return Tree.Parse(output.Written);
    }
}
