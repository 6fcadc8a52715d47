using Kubestrel.Codecs.Trees;

namespace Kubestrel.Codecs.Patches;

/// <summary>
/// The order of a merged list: patched elements as the patch has them, the others as the server has them, and both interleaved by the
/// server's order as far as it knows them.
/// </summary>
internal static class ListOrder
{
    public static TreeList Normalize(TreeList merged, TreeList patchOrder, TreeList serverOrder, string mergeKey)
    {
        var patchPlaces = Places(patchOrder, mergeKey);
        var serverPlaces = Places(serverOrder, mergeKey);
        var patched = merged.Items.Where(item => patchPlaces.ContainsKey(Key(item, mergeKey))).OrderBy(item => patchPlaces[Key(item, mergeKey)]).ToList();
        var others = merged.Items.Where(item => !patchPlaces.ContainsKey(Key(item, mergeKey)))
            .OrderBy(item => serverPlaces.GetValueOrDefault(Key(item, mergeKey), int.MaxValue)).ToList();
        var result = new TreeList();
        var (i, j) = (0, 0);
        while (i < others.Count || j < patched.Count)
        {
            var takeOther = j == patched.Count
                || (i < others.Count
                    && serverPlaces.TryGetValue(Key(others[i], mergeKey), out var left)
                    && serverPlaces.TryGetValue(Key(patched[j], mergeKey), out var right)
                    && left < right);
            result.Items.Add(takeOther ? others[i++] : patched[j++]);
        }

        return result;
    }

    private static Dictionary<string, int> Places(TreeList order, string mergeKey)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < order.Count; i++)
        {
            places.TryAdd(Key(order[i], mergeKey), i);
        }

        return places;
    }

    private static string Key(Tree item, string mergeKey) =>
        ListMerge.Identity(mergeKey.Length > 0 && item is TreeMap map ? ListMerge.KeyOf(map, mergeKey) : item);
}
