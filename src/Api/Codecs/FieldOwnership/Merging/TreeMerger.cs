using Kubestrel.Codecs.FieldOwnership.Schemas;
using Kubestrel.Codecs.FieldOwnership.Sets;
using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>Merges an applied configuration into the live object; the result shares parts with both.</summary>
internal static class TreeMerger
{
    /// <param name="live">Null where the object lacks the value.</param>
    /// <param name="applied">Null where the configuration lacks it.</param>
    /// <returns>Null when nothing is left.</returns>
    public static Tree? Merge(Tree? live, Tree? applied, OwnedValue type)
    {
        if (live is null || applied is null)
        {
            // An absent side changes nothing but maps and lists that are empty below.
            return applied ?? live;
        }

        if (type.Atomic || type.Shape == OwnedShape.Scalar || (IsVoid(live) && IsVoid(applied)))
        {
            return applied;
        }

        return type.Shape == OwnedShape.List
            ? MergeLists(live as TreeList, applied as TreeList, type)
            : MergeMaps(live as TreeMap, applied as TreeMap, type);
    }

    private static TreeMap? MergeMaps(TreeMap? live, TreeMap? applied, OwnedValue type)
    {
        var merged = new TreeMap();
        if (live is not null)
        {
            foreach (var (name, value) in live.Entries)
            {
                if (Merge(value, applied?.Find(name), ChildType(type, name)) is { } result)
                {
                    merged[name] = result;
                }
            }
        }

        if (applied is not null)
        {
            foreach (var (name, value) in applied.Entries)
            {
                if (live?.Find(name) is null)
                {
                    merged[name] = value;
                }
            }
        }

        return merged.Count > 0 ? merged : null;
    }

    private static OwnedValue ChildType(OwnedValue type, string name) =>
        type.Shape == OwnedShape.Struct ? type.Type.Find(name)?.Value ?? type : type.Element!;

    /// <summary>
    /// Elements of both take the order of the configuration; elements that only the live list has keep their place
    /// relative to their neighbours.
    /// </summary>
    private static TreeList? MergeLists(TreeList? live, TreeList? applied, OwnedValue type)
    {
        var lefts = Index(live, type, out var leftValues);
        var rights = Index(applied, type, out var rightValues);
        var shared = new Queue<PathElement>(rights.Where(leftValues.ContainsKey));
        var done = new HashSet<PathElement>();
        var merged = new TreeList();
        var (l, r) = (0, 0);
        while (l < lefts.Count || r < rights.Count)
        {
            if (l < lefts.Count && r < rights.Count)
            {
                if (lefts[l].Equals(rights[r]))
                {
                    Take(rights[r++]);
                    l++;
                    shared.TryDequeue(out _);
                    continue;
                }

                if (rightValues.ContainsKey(lefts[l]) && shared.TryPeek(out var next) && !next.Equals(lefts[l]))
                {
                    l++;
                    continue;
                }
            }

            if (l < lefts.Count)
            {
                if (!rightValues.ContainsKey(lefts[l]))
                {
                    merged.Items.Add(live!.Items[l++]);
                    continue;
                }

                if (done.Contains(lefts[l]))
                {
                    l++;
                }
            }

            if (r < rights.Count)
            {
                var element = rights[r++];
                Take(element);
                if (shared.TryPeek(out var next) && next.Equals(element))
                {
                    shared.Dequeue();
                }
            }
        }

        return merged.Count > 0 ? merged : null;

        void Take(PathElement element)
        {
            done.Add(element);
            if (Merge(leftValues.GetValueOrDefault(element), rightValues[element], type.Element!) is { } value)
            {
                merged.Items.Add(value);
            }
        }
    }

    /// <summary>An element that occurs twice in the live list is not merged with the applied one but replaced.</summary>
    private static List<PathElement> Index(TreeList? list, OwnedValue type, out Dictionary<PathElement, Tree?> values)
    {
        var elements = new List<PathElement>();
        values = [];
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            var element = ListKeys.Of(list!.Items[i], type, out _) ?? new PathElement(PathKind.Index, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            elements.Add(element);
            values[element] = values.ContainsKey(element) ? null : list.Items[i];
        }

        return elements;
    }

    private static bool IsVoid(Tree tree) => tree is TreeScalar or TreeMap { Count: 0 } or TreeList { Count: 0 };
}
