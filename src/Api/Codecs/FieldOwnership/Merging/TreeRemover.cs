using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>Takes fields out of a tree.</summary>
internal static class TreeRemover
{
    /// <summary>A copy without the fields of a set; parts that nothing is taken from are shared with the source.</summary>
    public static Tree Remove(Tree tree, FieldSet fields, OwnedValue type) => Prune(tree, fields, type) ?? new TreeMap();

    /// <summary>Null when nothing is left.</summary>
    private static Tree? Prune(Tree tree, FieldSet fields, OwnedValue type)
    {
        switch (tree)
        {
            case TreeMap { Count: > 0 } map when type.Shape is OwnedShape.Struct or OwnedShape.Map:
                if (type.Atomic)
                {
                    return null;
                }

                var kept = new TreeMap();
                foreach (var (name, value) in map.Entries)
                {
                    var field = type.Shape == OwnedShape.Struct ? type.Type.Find(name) : null;
                    if (Keep(value, field?.Element ?? PathElement.Field(name), fields, field?.Value ?? type.Element) is { } rest)
                    {
                        kept[name] = rest;
                    }
                }

                return kept.Count > 0 ? kept : null;
            case TreeList { Count: > 0 } list when type.Shape == OwnedShape.List:
                if (type.Atomic)
                {
                    return null;
                }

                var items = new TreeList();
                foreach (var item in list.Items)
                {
                    var element = ListKeys.Of(item, type, out _);
                    if ((element is null ? item : Keep(item, element, fields, type.Element)) is { } rest)
                    {
                        items.Items.Add(rest);
                    }
                }

                return items.Count > 0 ? items : null;
            case TreeMap or TreeList:
                return type.Shape == OwnedShape.Untyped ? tree : null;
            default:
                return tree;
        }
    }

    private static Tree? Keep(Tree value, PathElement element, FieldSet fields, OwnedValue? type)
    {
        if (!fields.TryGet(element, out var entry) || type is null)
        {
            return value;
        }

        // A part of which nothing is left stays as null, as upstream leaves it.
        return entry.Member ? null : Prune(value, entry.Children!, type) ?? TreeScalar.Null;
    }
}
