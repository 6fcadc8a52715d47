using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.Patches;

/// <summary>
/// Strategic merge patches: lists merge by the merge key their field declares, and directives in the patch say where to replace, delete,
/// keep and order. Original and patch are changed in place.
/// </summary>
internal static class StrategicMergePatch
{
    public const string Directive = "$patch";
    public const string RetainKeys = "$retainKeys";
    public const string DeletePrefix = "$deleteFromPrimitiveList";
    public const string OrderPrefix = "$setElementOrder";

    /// <summary>Throws <see cref="StrategicPatchException"/>.</summary>
    public static TreeMap Apply(TreeMap original, TreeMap patch, TypeSchema type) => MergeMap(original, patch, PatchSchema.Of(type));

    internal static TreeMap MergeMap(TreeMap original, TreeMap patch, PatchSchema schema)
    {
        if (patch.Find(Directive) is { } directive)
        {
            return Directed(directive, patch);
        }

        Retain(original, patch);
        ElementOrder.Apply(original, patch, schema);
        foreach (var (key, value) in patch.Entries.ToList())
        {
            MergeField(original, key, value, schema);
        }

        return original;
    }

    internal static TreeList MergeList(TreeList original, TreeList patch, PatchSchema element, string strategy, string mergeKey, bool isDeletion) =>
        strategy == "merge" || isDeletion ? ListMerge.Merge(original, patch, element, mergeKey, isDeletion) : patch;

    /// <summary>The value without directives; null when it is one itself.</summary>
    internal static Tree? WithoutDirectives(Tree value)
    {
        switch (value)
        {
            case TreeMap map when map.ContainsKey(Directive):
                return null;
            case TreeMap map:
                foreach (var (key, inner) in map.Entries.ToList())
                {
                    if (WithoutDirectives(inner) is { } kept)
                    {
                        map[key] = kept;
                    }
                    else
                    {
                        map.Remove(key);
                    }
                }

                return map;
            case TreeList list:
                return new TreeList(list.Items.Select(WithoutDirectives).OfType<Tree>());
            default:
                return value;
        }
    }

    internal static string FieldOf(string key, string prefix, string error)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash == prefix.Length ? key[(slash + 1)..] : throw new StrategicPatchException(400, error);
    }

    private static TreeMap Directed(Tree directive, TreeMap patch)
    {
        switch ((directive as TreeScalar)?.Text)
        {
            case "replace":
                patch.Remove(Directive);
                return patch;
            case "delete":
                return new();
            default:
                throw new StrategicPatchException(500, $"unknown patch type: {GoText.Format(directive)} in map: {GoText.Format(patch)}");
        }
    }

    /// <summary>Drops the fields of the original that the patch's $retainKeys list does not name.</summary>
    private static void Retain(TreeMap original, TreeMap patch)
    {
        const string Error = "invalid patch format of retainKeys";
        if (patch.Find(RetainKeys) is not { } directive)
        {
            return;
        }

        patch.Remove(RetainKeys);
        if (directive is not TreeList list)
        {
            throw new StrategicPatchException(400, Error);
        }

        var retained = list.Items.OfType<TreeScalar>().Select(item => item.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, value) in patch.Entries)
        {
            if (!value.IsNull && !key.StartsWith(DeletePrefix, StringComparison.Ordinal) && !key.StartsWith(OrderPrefix, StringComparison.Ordinal) && !retained.Contains(key))
            {
                throw new StrategicPatchException(400, Error);
            }
        }

        foreach (var (key, _) in original.Entries.ToList())
        {
            if (!retained.Contains(key))
            {
                original.Remove(key);
            }
        }
    }

    private static void MergeField(TreeMap original, string key, Tree value, PatchSchema schema)
    {
        var isDeletion = key.StartsWith(DeletePrefix, StringComparison.Ordinal);
        if (isDeletion)
        {
            key = FieldOf(key, DeletePrefix, "invalid patch format of primitive list");
        }

        if (value.IsNull)
        {
            original.Remove(key);
            return;
        }

        var current = original.Find(key);
        if (current is null || !SameType(current, value))
        {
            if (!isDeletion)
            {
                DropNulls(value);
                Set(original, key, WithoutDirectives(value));
            }

            return;
        }

        switch (value)
        {
            case TreeMap map:
                var (inner, mapStrategy, _) = schema.Field(key);
                original[key] = mapStrategy == "replace" ? map : MergeMap((TreeMap)current, map, inner);
                break;
            case TreeList list:
                var (element, strategy, mergeKey) = schema.Field(key);
                original[key] = MergeList((TreeList)current, list, element, strategy, mergeKey, isDeletion);
                break;
            default:
                Set(original, key, value);
                break;
        }
    }

    private static void Set(TreeMap map, string key, Tree? value)
    {
        if (value is null)
        {
            map.Remove(key);
        }
        else
        {
            map[key] = value;
        }
    }

    private static bool SameType(Tree left, Tree right) =>
        left.Kind == right.Kind && (left.Kind != TreeKind.Number || IsFloat(left) == IsFloat(right));

    private static bool IsFloat(Tree number) => ((TreeScalar)number).Text.AsSpan().ContainsAny('.', 'e', 'E');

    private static void DropNulls(Tree value)
    {
        switch (value)
        {
            case TreeMap map:
                foreach (var (key, inner) in map.Entries.ToList())
                {
                    if (inner.IsNull)
                    {
                        map.Remove(key);
                    }
                    else
                    {
                        DropNulls(inner);
                    }
                }

                break;
            case TreeList list:
                list.Items.ForEach(DropNulls);
                break;
        }
    }
}
