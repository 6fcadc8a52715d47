using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Kubestrel.Machinery;

/// <summary>
/// An immutable map from strings with value equality, sorted by ordinal key (the order of every wire form).
/// <c>default</c> is "absent" (Go's nil map). Maps in API objects are small, so lookups are a binary search over one array.
/// </summary>
public readonly struct ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly KeyValuePair<string, T>[]? _entries;

    internal ValueMap(KeyValuePair<string, T>[]? sortedEntries) => _entries = sortedEntries;

    public bool IsNull => _entries is null;

    public bool IsEmpty => _entries is null || _entries.Length == 0;

    public int Count => _entries?.Length ?? 0;

    public ReadOnlySpan<KeyValuePair<string, T>> Span => _entries;

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The map has no key '{key}'.");

    public IEnumerable<string> Keys => (_entries ?? []).Select(entry => entry.Key);

    public IEnumerable<T> Values => (_entries ?? []).Select(entry => entry.Value);

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _entries![index].Value : default;
        return index >= 0;
    }

    public T? GetValueOrDefault(string key) => TryGetValue(key, out var value) ? value : default;

    public T GetValueOrDefault(string key, T fallback) => TryGetValue(key, out var value) ? value : fallback;

    public ValueMap<T> With(string key, T value)
    {
        var index = IndexOf(key);
        if (index >= 0)
        {
            var copy = Span.ToArray();
            copy[index] = new(key, value);
            return new(copy);
        }

        index = ~index;
        return new([.. Span[..index], new(key, value), .. Span[index..]]);
    }

    public ValueMap<T> WithAll(IEnumerable<KeyValuePair<string, T>> entries)
    {
        var result = this;
        foreach (var (key, value) in entries)
        {
            result = result.With(key, value);
        }

        return result;
    }

    public ValueMap<T> Without(string key)
    {
        var index = IndexOf(key);
        return index < 0 ? this : new([.. Span[..index], .. Span[(index + 1)..]]);
    }

    public Enumerator GetEnumerator() => new(_entries);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)(_entries ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_entries ?? []).GetEnumerator();

    public bool Equals(ValueMap<T> other)
    {
        if (ReferenceEquals(_entries, other._entries))
        {
            return true;
        }

        if (_entries is null || other._entries is null || _entries.Length != other._entries.Length)
        {
            return false;
        }

        for (var i = 0; i < _entries.Length; i++)
        {
            if (!string.Equals(_entries[i].Key, other._entries[i].Key, StringComparison.Ordinal)
                || !EqualityComparer<T>.Default.Equals(_entries[i].Value, other._entries[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ValueMap<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in Span)
        {
            hash.Add(key);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public static bool operator ==(ValueMap<T> left, ValueMap<T> right) => left.Equals(right);

    public static bool operator !=(ValueMap<T> left, ValueMap<T> right) => !left.Equals(right);

    public static implicit operator ValueMap<T>(Dictionary<string, T>? entries) =>
        entries is null ? default : ValueMap.FromEntries(entries);

    private int IndexOf(string key)
    {
        var low = 0;
        var high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = string.CompareOrdinal(_entries![middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }

    public struct Enumerator
    {
        private readonly KeyValuePair<string, T>[]? _entries;
        private int _index;

        internal Enumerator(KeyValuePair<string, T>[]? entries)
        {
            _entries = entries;
            _index = -1;
        }

        public readonly KeyValuePair<string, T> Current => _entries![_index];

        public bool MoveNext() => _entries is not null && ++_index < _entries.Length;
    }
}
