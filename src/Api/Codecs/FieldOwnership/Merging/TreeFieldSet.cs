using System.Runtime.InteropServices;
using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>All fields that a tree sets: its leaves, its list elements and its map keys.</summary>
internal static class TreeFieldSet
{
    public static FieldSet Of(Tree tree, OwnedValue type)
    {
        var set = new FieldSet();
        Children(tree, type, set);
        return set;
    }

    /// <summary>Adds what lies below a value; true when the value itself is a member.</summary>
    private static bool Children(Tree tree, OwnedValue type, FieldSet set)
    {
        if (type.Atomic || type.Shape == OwnedShape.Scalar)
        {
            return true;
        }

        switch (tree)
        {
            case TreeMap map:
                foreach (var (name, value) in map.Entries)
                {
                    var field = type.Shape == OwnedShape.Struct ? type.Type.Find(name) : null;
                    if (type.Shape == OwnedShape.Struct && field is null)
                    {
                        continue;
                    }

                    var children = new FieldSet();
                    var member = Children(value, field?.Value ?? type.Element!, children);
                    member |= field is null || value.IsNull || value is TreeMap { Count: 0 };
                    if (member || !children.IsEmpty)
                    {
                        set.Add(field?.Element ?? PathElement.Field(name), member, children);
                    }
                }

                break;
            case TreeList list:
                Elements(list, type, set);
                break;
        }

        return false;
    }

    private static void Elements(TreeList list, OwnedValue type, FieldSet set)
    {
        var counts = new Dictionary<PathElement, int>();
        var elements = new PathElement?[list.Count];
        for (var i = 0; i < list.Count; i++)
        {
            elements[i] = ListKeys.Of(list[i], type, out _);
            if (elements[i] is { } element)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, element, out _)++;
            }
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (elements[i] is not { } element)
            {
                continue;
            }

            var children = new FieldSet();
            if (counts[element] == 1)
            {
                Children(list[i], type.Element!, children);
            }

            set.Add(element, true, children);
        }
    }
}
