namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Checks of lists: each item, then the count, then that no key comes twice.</summary>
internal static class DeviceLists
{
    public delegate void ItemCheck<in T>(T item, FieldPath path);

    /// <param name="max">The most items; null for any number.</param>
    public static void Each<T>(ValueList<T> items, int? max, FieldPath path, FieldErrors errors, ItemCheck<T> check)
    {
        for (var i = 0; i < items.Count; i++)
        {
            check(items[i], path.Index(i));
        }

        if (items.Count > max)
        {
            errors.TooMany(path, items.Count, max.Value);
        }
    }

    /// <param name="field">The key's field in the item; empty where the item is its own key.</param>
    public static void Set<T>(ValueList<T> items, int? max, Func<T, object> key, string field, FieldPath path, FieldErrors errors, ItemCheck<T> check)
    {
        Each(items, max, path, errors, check);
        var seen = new HashSet<object>();
        for (var i = 0; i < items.Count; i++)
        {
            var id = key(items[i]);
            if (!seen.Add(id))
            {
                errors.Duplicate(field.Length == 0 ? path.Index(i) : path.Index(i).Child(field), id);
            }
        }
    }
}
