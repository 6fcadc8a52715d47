using System.Collections;
using System.Runtime.CompilerServices;

namespace Kubestrel.Machinery;

/// <summary>
/// An immutable list with value equality. <c>default</c> is "absent" (Go's nil slice): it enumerates as empty,
/// but differs from <c>[]</c> where the wire form does (a field without omitempty prints null).
/// </summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[]? items) => _items = items;

    public bool IsNull => _items is null;

    public bool IsEmpty => _items is null || _items.Length == 0;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => (_items ?? [])[index];

    public ReadOnlySpan<T> Span => _items;

    public ValueList<T> Add(T item) => new([.. Span, item]);

    public ValueList<T> AddRange(IEnumerable<T> items) => new([.. Span, .. items]);

    public ValueList<T> SetItem(int index, T item)
    {
        var copy = Span.ToArray();
        copy[index] = item;
        return new(copy);
    }

    public ValueList<T> RemoveAt(int index) => new([.. Span[..index], .. Span[(index + 1)..]]);

    /// <summary>The list without the elements that match; the same list when none does.</summary>
    public ValueList<T> RemoveAll(Predicate<T> match) =>
        _items is null || !Array.Exists(_items, match) ? this : new(Array.FindAll(_items, item => !match(item)));

    public int FindIndex(Predicate<T> match) => _items is null ? -1 : Array.FindIndex(_items, match);

    public T? Find(Predicate<T> match) => _items is null ? default : Array.Find(_items, match);

    public bool Exists(Predicate<T> match) => _items is not null && Array.Exists(_items, match);

    public bool Contains(T item) => _items is not null && Array.IndexOf(_items, item) >= 0;

    /// <summary>Applies a change to every element; returns the same list when no element changed.</summary>
    public ValueList<T> Map(Func<T, T> change)
    {
        T[]? copy = null;
        for (var i = 0; i < Count; i++)
        {
            var changed = change(_items![i]);
            if (!ReferenceEquals(changed, _items[i]) && !EqualityComparer<T>.Default.Equals(changed, _items[i]))
            {
                copy ??= Span.ToArray();
                copy[i] = changed;
            }
        }

        return copy is null ? this : new(copy);
    }

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    public bool Equals(ValueList<T> other) =>
        ReferenceEquals(_items, other._items)
        || (_items is not null && other._items is not null && Span.SequenceEqual(other.Span));

    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    public static implicit operator ValueList<T>(T[]? items) => new(items is null ? null : items.AsSpan().ToArray());

    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _index;

        internal Enumerator(T[]? items)
        {
            _items = items;
            _index = -1;
        }

        public readonly T Current => _items![_index];

        public bool MoveNext() => _items is not null && ++_index < _items.Length;
    }
}
