using System.Collections.Concurrent;

namespace Kubestrel.Client.Informers;

/// <summary>The objects of an informer with their indexes. One writer (the informer's loop), any number of readers.</summary>
public sealed class ObjectCache<T> where T : MetaObject
{
    private readonly ConcurrentDictionary<ObjectKey, T> _objects = new();
    private readonly Dictionary<string, Func<T, IEnumerable<string>>> _indexers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Index, string Key), ConcurrentDictionary<ObjectKey, T>> _indexes = new();

    public IReadOnlyCollection<T> Items => (IReadOnlyCollection<T>)_objects.Values;

    public IReadOnlyCollection<ObjectKey> Keys => (IReadOnlyCollection<ObjectKey>)_objects.Keys;

    /// <summary>Before the first object only.</summary>
    public void AddIndex(string name, Func<T, IEnumerable<string>> keys) => _indexers[name] = keys;

    public T? Find(ObjectKey key) => _objects.GetValueOrDefault(key);

    public IReadOnlyCollection<T> FindByIndex(string index, string key) =>
        _indexes.TryGetValue((index, key), out var found) ? (IReadOnlyCollection<T>)found.Values : [];

    /// <summary>Puts the object; returns the one it replaces.</summary>
    public T? Set(T obj)
    {
        var key = ObjectKey.Of(obj);
        _objects.TryGetValue(key, out var old);
        _objects[key] = obj;
        Unindex(key, old, obj);
        Index(key, obj);
        return old;
    }

    public T? Remove(ObjectKey key)
    {
        if (_objects.TryRemove(key, out var old))
        {
            Unindex(key, old, null);
        }

        return old;
    }

    private void Index(ObjectKey key, T obj)
    {
        foreach (var (name, keys) in _indexers)
        {
            foreach (var value in keys(obj))
            {
                _indexes.GetOrAdd((name, value), static _ => new())[key] = obj;
            }
        }
    }

    private void Unindex(ObjectKey key, T? old, T? replacement)
    {
        if (old is null)
        {
            return;
        }

        foreach (var (name, keys) in _indexers)
        {
            var kept = replacement is null ? [] : keys(replacement).ToHashSet(StringComparer.Ordinal);
            foreach (var value in keys(old).Where(value => !kept.Contains(value)))
            {
                if (_indexes.TryGetValue((name, value), out var entries))
                {
                    entries.TryRemove(key, out _);
                    if (entries.IsEmpty)
                    {
                        _indexes.TryRemove((name, value), out _);
                    }
                }
            }
        }
    }
}
