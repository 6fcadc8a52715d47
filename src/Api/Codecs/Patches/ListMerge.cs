using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Patches;

/// <summary>Merges a list of a strategic merge patch into the original's list: scalars as a set, maps by their merge key.</summary>
internal static class ListMerge
{
    public static TreeList Merge(TreeList original, TreeList patch, PatchSchema element, string mergeKey, bool isDeletion)
    {
        if (original.Count == 0 && patch.Count == 0)
        {
            return original;
        }

        TreeList merged;
        if (!HoldsMaps(original, patch))
        {
            if (isDeletion)
            {
                var gone = patch.Items.Select(Identity).ToHashSet(StringComparer.Ordinal);
                return new(original.Items.Where(item => !gone.Contains(Identity(item))));
            }

            merged = new(original.Items.Concat(patch.Items).DistinctBy(Identity, StringComparer.Ordinal));
            return ListOrder.Normalize(merged, patch, original, "");
        }

        if (mergeKey.Length == 0)
        {
            throw new StrategicPatchException(500, $"cannot merge lists without merge key for {element.Kind}");
        }

        (original, patch) = ApplySpecialElements(original, patch, mergeKey);
        merged = new(original.Items);
        foreach (var item in patch.Items)
        {
            var map = (TreeMap)item;
            var key = KeyOf(map, mergeKey);
            var position = merged.Items.FindIndex(other => Matches(other, mergeKey, key));
            if (position < 0)
            {
                merged.Items.Add(map);
            }
            else
            {
                merged[position] = StrategicMergePatch.MergeMap((TreeMap)merged[position], map, element);
            }
        }

        return ListOrder.Normalize(merged, patch, original, mergeKey);
    }

    public static Tree KeyOf(TreeMap map, string mergeKey) =>
        map.Find(mergeKey) ?? throw new StrategicPatchException(500, $"map: {GoText.Format(map)} does not contain declared merge key: {mergeKey}");

    public static bool Matches(Tree item, string mergeKey, Tree key) =>
        item is TreeMap map ? map.Find(mergeKey) is { } own && Identity(own) == Identity(key) : throw new StrategicPatchException(500, "value for key 0 is not a map");

    /// <summary>Scalars are the same when they print the same.</summary>
    public static string Identity(Tree value) => value.ToString();

    private static bool HoldsMaps(TreeList original, TreeList patch)
    {
        TreeKind? kind = null;
        foreach (var item in original.Items.Concat(patch.Items))
        {
            if (item.Kind == TreeKind.List)
            {
                throw new StrategicPatchException(422, "lists of lists are not supported");
            }

            if (kind is not null && kind != item.Kind)
            {
                throw new StrategicPatchException(500, $"list element types are not identical: {GoText.Format(original)} {GoText.Format(patch)}");
            }

            kind = item.Kind;
        }

        return kind == TreeKind.Map;
    }

    /// <summary>Elements that carry $patch delete what they match, or make the patch replace the whole list.</summary>
    private static (TreeList Original, TreeList Patch) ApplySpecialElements(TreeList original, TreeList patch, string mergeKey)
    {
        var ordinary = new TreeList();
        var replace = false;
        foreach (var item in patch.Items)
        {
            var map = (TreeMap)item;
            switch ((map.Find(StrategicMergePatch.Directive) as TreeScalar)?.Text)
            {
                case null when !map.ContainsKey(StrategicMergePatch.Directive):
                    ordinary.Items.Add(map);
                    break;
                case "delete":
                    var key = KeyOf(map, mergeKey);
                    original = new(original.Items.Where(other => !Matches(other, mergeKey, key)));
                    break;
                case "replace":
                    replace = true;
                    break;
                case "merge":
                    throw new StrategicPatchException(500, "merging lists cannot yet be specified in the patch");
                default:
                    throw new StrategicPatchException(500, $"unknown patch type: {GoText.Format(map.Find(StrategicMergePatch.Directive)!)} in map: {GoText.Format(map)}");
            }
        }

        return replace ? (ordinary, new()) : (original, ordinary);
    }
}
