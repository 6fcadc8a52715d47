namespace Kubestrel.Machinery;

/// <summary>Makes lists: the target of collection expressions, and of sequences.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);

    /// <summary>Takes over an array that nobody else holds.</summary>
    public static ValueList<T> Adopt<T>(T[] items) => new(items);
}
