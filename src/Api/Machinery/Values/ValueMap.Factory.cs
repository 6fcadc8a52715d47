namespace Kubestrel.Machinery;

/// <summary>Makes maps from pairs and sequences; the last value of a repeated key wins.</summary>
public static class ValueMap
{
    public static ValueMap<T> Of<T>(params ReadOnlySpan<(string Key, T Value)> entries)
    {
        var pairs = new List<KeyValuePair<string, T>>(entries.Length);
        foreach (var (key, value) in entries)
        {
            pairs.Add(new(key, value));
        }

        return Sorted(pairs);
    }

    public static ValueMap<T> FromEntries<T>(IEnumerable<KeyValuePair<string, T>> entries) => Sorted([.. entries]);

    public static ValueMap<T> ToValueMap<TSource, T>(this IEnumerable<TSource> source, Func<TSource, string> key, Func<TSource, T> value) =>
        Sorted([.. source.Select(item => KeyValuePair.Create(key(item), value(item)))]);

    /// <summary>Takes over a list that nobody else holds; sorts it only when it is out of order.</summary>
    internal static ValueMap<T> Sorted<T>(List<KeyValuePair<string, T>> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) >= 0)
            {
                return new(Deduplicate(entries));
            }
        }

        return new(entries.ToArray());
    }

    private static KeyValuePair<string, T>[] Deduplicate<T>(List<KeyValuePair<string, T>> entries)
    {
        var last = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            last[key] = value;
        }

        return [.. last];
    }
}
