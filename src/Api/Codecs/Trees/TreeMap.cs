using System.Diagnostics.CodeAnalysis;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Trees;

/// <summary>
/// A map that keeps the order in which its keys came. Up to eight entries it is scanned, beyond that an index is kept;
/// a removed entry leaves a hole, so that every operation stays cheap under hostile patches.
/// </summary>
public sealed class TreeMap : Tree
{
    private const int ScanLimit = 8;
    private readonly List<KeyValuePair<string, Tree?>> _entries = [];
    private Dictionary<string, int>? _index;

    public override TreeKind Kind => TreeKind.Map;

    public int Count { get; private set; }

    /// <summary>The entries in order.</summary>
    public IEnumerable<KeyValuePair<string, Tree>> Entries
    {
        get
        {
            foreach (var (key, value) in _entries)
            {
                if (value is not null)
                {
                    yield return new(key, value);
                }
            }
        }
    }

    public Tree this[string key]
    {
        get => Find(key) ?? throw new KeyNotFoundException(key);
        set
        {
            var position = Position(key);
            if (position >= 0)
            {
                _entries[position] = new(key, value);
                return;
            }

            _entries.Add(new(key, value));
            Count++;
            if (_index is not null)
            {
                _index[key] = _entries.Count - 1;
            }
            else if (_entries.Count > ScanLimit)
            {
                _index = new(2 * ScanLimit, StringComparer.Ordinal);
                for (var i = 0; i < _entries.Count; i++)
                {
                    if (_entries[i].Value is not null)
                    {
                        _index[_entries[i].Key] = i;
                    }
                }
            }
        }
    }

    public Tree? Find(string key)
    {
        var position = Position(key);
        return position < 0 ? null : _entries[position].Value;
    }

    public bool TryGet(string key, [NotNullWhen(true)] out Tree? value)
    {
        value = Find(key);
        return value is not null;
    }

    public bool ContainsKey(string key) => Position(key) >= 0;

    public bool Remove(string key)
    {
        var position = Position(key);
        if (position < 0)
        {
            return false;
        }

        _entries[position] = default;
        _index?.Remove(key);
        Count--;
        return true;
    }

    /// <summary>The entries with keys in ordinal order, as Go prints its maps.</summary>
    public IEnumerable<KeyValuePair<string, Tree>> Sorted() => Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    public override void WriteJson(JsonOutput output)
    {
        output.BeginObject();
        foreach (var (key, value) in _entries)
        {
            if (value is not null)
            {
                output.Key(key);
                value.WriteJson(output);
            }
        }

        output.EndObject();
    }

    public override Tree Clone()
    {
        var copy = new TreeMap();
        foreach (var (key, value) in _entries)
        {
            if (value is not null)
            {
                copy[key] = value.Clone();
            }
        }

        return copy;
    }

    public override bool DeepEquals(Tree other)
    {
        if (other is not TreeMap map || map.Count != Count)
        {
            return false;
        }

        foreach (var (key, value) in _entries)
        {
            if (value is not null && (map.Find(key) is not { } theirs || !value.DeepEquals(theirs)))
            {
                return false;
            }
        }

        return true;
    }

    private int Position(string key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Value is not null && string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
