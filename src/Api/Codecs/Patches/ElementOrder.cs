using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Patches;

/// <summary>The $setElementOrder directives of a map: each merges its list and puts it in the order it gives.</summary>
internal static class ElementOrder
{
    private const string FormatError = "invalid patch format of setElementOrder list";

    /// <summary>The lists handled here are taken out of the patch.</summary>
    public static void Apply(TreeMap original, TreeMap patch, PatchSchema schema)
    {
        foreach (var (key, value) in patch.Entries.ToList())
        {
            if (!key.StartsWith(StrategicMergePatch.OrderPrefix, StringComparison.Ordinal))
            {
                continue;
            }

            patch.Remove(key);
            var order = value as TreeList ?? throw BadType(value);
            ApplyOne(original, patch, schema, StrategicMergePatch.FieldOf(key, StrategicMergePatch.OrderPrefix, FormatError), order);
        }
    }

    private static void ApplyOne(TreeMap original, TreeMap patch, PatchSchema schema, string name, TreeList order)
    {
        var before = original.Find(name);
        var change = patch.Find(name);
        var originalList = before as TreeList ?? (before is null ? null : throw BadType(before));
        var patchList = change as TreeList ?? (change is null ? null : throw BadType(change));
        var (element, strategy, mergeKey) = schema.Field(name);
        if (patchList is not null)
        {
            Check(patchList, order, mergeKey);
        }

        var merged = (originalList, patchList) switch
        {
            (null, null) => null,
            (not null, null) => originalList,
            (null, not null) => (TreeList)StrategicMergePatch.WithoutDirectives(patchList)!,
            _ => StrategicMergePatch.MergeList(new(originalList.Items), patchList, element, strategy, mergeKey, isDeletion: false),
        };
        if (merged is null)
        {
            return;
        }

        original[name] = ListOrder.Normalize(merged, order, originalList ?? new(), mergeKey);
        patch.Remove(name);
    }

    /// <summary>The patch's elements (but deletions) must come in the order of the directive.</summary>
    private static void Check(TreeList patch, TreeList order, string mergeKey)
    {
        if (patch.Count == 0 || order.Count == 0)
        {
            return;
        }

        var position = 0;
        foreach (var item in patch.Items)
        {
            if (item is TreeMap map && map.ContainsKey(StrategicMergePatch.Directive))
            {
                continue;
            }

            while (position < order.Count && !Same(item, order[position], mergeKey))
            {
                position++;
            }

            if (position == order.Count)
            {
                throw new StrategicPatchException(
                    500,
                    $"The order in patch list:\n{GoText.Format(patch)}\n doesn't match {StrategicMergePatch.OrderPrefix} list:\n{GoText.Format(order)}\n");
            }

            position++;
        }
    }

    private static bool Same(Tree left, Tree right, string mergeKey)
    {
        if (mergeKey.Length == 0)
        {
            return ListMerge.Identity(left) == ListMerge.Identity(right);
        }

        return left is TreeMap a && right is TreeMap b
            ? ListMerge.Identity(ListMerge.KeyOf(a, mergeKey)) == ListMerge.Identity(ListMerge.KeyOf(b, mergeKey))
            : throw BadType(left is TreeMap ? right : left);
    }

    private static StrategicPatchException BadType(Tree value)
    {
        var found = value.Kind switch
        {
            TreeKind.Map => "map[string]interface {}",
            TreeKind.String => "string",
            TreeKind.Bool => "bool",
            TreeKind.Number => "int64",
            TreeKind.List => "[]interface {}",
            _ => "%!s(<nil>)",
        };
        return new(500, $"expected a []interface {{}}, but received a {found}");
    }
}
