using Kubestrel.ApiServer.Registry;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>
/// The current objects of one resource, its recent events and its watchers. The store's writer thread applies changes before it
/// acknowledges them; handing events to watchers is left to the thread pool, one drain at a time. Readers take the snapshot without a lock.
/// </summary>
internal sealed class ResourceCache(ResourceDefinition definition, IReadOnlyList<IChangeObserver> observers, TimeProvider time) : IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly EventLog _log = new();
    private readonly List<Watcher> _watchers = [];
    private readonly Dictionary<string, ObjectMap> _byField = new(StringComparer.Ordinal);
    private volatile CacheSnapshot _snapshot = new(ObjectMap.Empty, 0);
    private Watcher[] _targets = [];
    private long _dispatched;
    private long _offered;
    private bool _scheduled;

    public ResourceDefinition Definition { get; } = definition;

    /// <summary>The state with every event of this resource that was delivered so far.</summary>
    public CacheSnapshot Snapshot => _snapshot;

    public int WatcherCount => Volatile.Read(ref _targets).Length;

    public CachedObject? Find(string key) => _snapshot.Objects.Find(key);

    /// <summary>The objects whose indexed field (pods' spec.nodeName) has a value.</summary>
    public ObjectMap FindByIndex(string value)
    {
        lock (_gate)
        {
            return _byField.GetValueOrDefault(value, ObjectMap.Empty);
        }
    }

    public void Load(List<CachedObject> sorted, long revision)
    {
        lock (_gate)
        {
            _snapshot = new(ObjectMap.FromSorted(sorted), revision);
            _log.Floor = revision;
            foreach (var obj in sorted)
            {
                Tell(obj.Object, null);
            }

            if (Definition.IndexField is { } field)
            {
                foreach (var group in sorted.GroupBy(obj => Definition.Strategy.SelectableField(obj.Object, field) ?? ""))
                {
                    _byField[group.Key] = ObjectMap.FromSorted([.. group]);
                }
            }
        }
    }

    public void ApplyPut(CachedObject obj)
    {
        lock (_gate)
        {
            var objects = _snapshot.Objects;
            var previous = objects.Find(obj.Key);
            _snapshot = new(objects.With(obj), obj.Revision);
            Index(previous, obj);
            Tell(obj.Object, previous?.Object);
            Append(new(previous is null ? WatchNoticeType.Added : WatchNoticeType.Modified, obj, previous, time.GetUtcNow()));
        }
    }

    public void ApplyDelete(string key, long revision)
    {
        lock (_gate)
        {
            var objects = _snapshot.Objects;
            if (objects.Find(key) is not { } previous)
            {
                return;
            }

            _snapshot = new(objects.Without(key), revision);
            Index(previous, null);
            Tell(null, previous.Object);
            Append(new(WatchNoticeType.Deleted, previous.At(revision), previous, time.GetUtcNow()));
        }
    }

    /// <summary>
    /// Starts a watcher that gets every matching event above a revision; null when events above it were dropped (the oldest revision
    /// that can be watched from comes back in <paramref name="floor"/>).
    /// </summary>
    public Watcher? Watch(ObjectFilter filter, long afterRevision, out long floor)
    {
        lock (_gate)
        {
            floor = _log.Floor;
            if (afterRevision < floor)
            {
                return null;
            }

            var start = _log.After(afterRevision);
            var watcher = new Watcher(this, filter, Math.Max(start, _dispatched)) { AfterRevision = afterRevision };
            for (var position = start; position < _dispatched; position++)
            {
                watcher.Offer(_log[position]);
            }

            Register(watcher);
            return watcher;
        }
    }

    /// <summary>Starts a watcher together with the state before its first event.</summary>
    public Watcher WatchFromNow(ObjectFilter filter, out CacheSnapshot snapshot)
    {
        lock (_gate)
        {
            snapshot = _snapshot;
            var watcher = new Watcher(this, filter, _log.End) { AfterRevision = snapshot.Revision };
            Register(watcher);
            return watcher;
        }
    }

    public void Remove(Watcher watcher)
    {
        lock (_gate)
        {
            if (_watchers.Remove(watcher))
            {
                Volatile.Write(ref _targets, [.. _watchers]);
            }
        }
    }

    /// <summary>Whether every event applied so far has been offered to the watchers.</summary>
    public bool IsDispatched
    {
        get
        {
            lock (_gate)
            {
                return _offered == _log.End;
            }
        }
    }

    /// <summary>Ends all watches; used when the server stops.</summary>
    public void CloseWatchers()
    {
        foreach (var watcher in Volatile.Read(ref _targets))
        {
            watcher.Close();
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        var batch = new CacheEvent[64];
        while (true)
        {
            int count;
            long first;
            Watcher[] targets;
            lock (_gate)
            {
                _offered = first = _dispatched;
                count = (int)Math.Min(batch.Length, _log.End - first);
                if (count == 0)
                {
                    _scheduled = false;
                    return;
                }

                for (var i = 0; i < count; i++)
                {
                    batch[i] = _log[first + i];
                }

                _dispatched += count;
                targets = _targets;
            }

            foreach (var target in targets)
            {
                for (var i = 0; i < count; i++)
                {
                    if (target.StartPosition <= first + i)
                    {
                        target.Offer(batch[i]);
                    }
                }
            }
        }
    }

    private void Append(CacheEvent entry)
    {
        _log.Add(entry, _dispatched);
        if (_scheduled)
        {
            return;
        }

        if (_targets.Length == 0)
        {
            _dispatched = _offered = _log.End;
            return;
        }

        _scheduled = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void Tell(MetaObject? current, MetaObject? previous)
    {
        for (var i = 0; i < observers.Count; i++)
        {
            observers[i].OnChange(current, previous);
        }
    }

    private void Register(Watcher watcher)
    {
        _watchers.Add(watcher);
        Volatile.Write(ref _targets, [.. _watchers]);
    }

    private void Index(CachedObject? previous, CachedObject? current)
    {
        if (Definition.IndexField is not { } field)
        {
            return;
        }

        var from = previous is null ? null : Definition.Strategy.SelectableField(previous.Object, field) ?? "";
        var to = current is null ? null : Definition.Strategy.SelectableField(current.Object, field) ?? "";
        if (from is not null && from != to)
        {
            var rest = _byField[from].Without(previous!.Key);
            if (rest.Count == 0)
            {
                _byField.Remove(from);
            }
            else
            {
                _byField[from] = rest;
            }
        }

        if (to is not null)
        {
            _byField[to] = _byField.GetValueOrDefault(to, ObjectMap.Empty).With(current!);
        }
    }
}
