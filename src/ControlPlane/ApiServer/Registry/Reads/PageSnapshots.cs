using Kubestrel.ApiServer.Caching;

namespace Kubestrel.ApiServer.Registry.Reads;

/// <summary>
/// States that paged lists are in the middle of: at most 64, each until it was not asked for during 15 seconds. They share what did not
/// change with the cache, but under load each soon costs as much as all objects do, so they do not stay longer; whoever pages more
/// slowly is served from the store's history.
/// </summary>
internal sealed class PageSnapshots : IDisposable
{
    private const int Capacity = 64;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly List<Kept> _kept = [];
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public PageSnapshots(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(_ => Expire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _kept.Count;
            }
        }
    }

    public void Keep(ResourceDefinition definition, long revision, ObjectMap objects)
    {
        lock (_gate)
        {
            if (Locate(definition, revision) is { } known)
            {
                known.UsedAt = _time.GetUtcNow();
                return;
            }

            if (_kept.Count == Capacity)
            {
                _kept.RemoveAt(0);
            }

            _kept.Add(new(definition, revision, objects) { UsedAt = _time.GetUtcNow() });
            if (_kept.Count == 1)
            {
                _timer.Change(Lifetime, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public ObjectMap? Find(ResourceDefinition definition, long revision)
    {
        lock (_gate)
        {
            if (Locate(definition, revision) is not { } kept)
            {
                return null;
            }

            kept.UsedAt = _time.GetUtcNow();
            return kept.Objects;
        }
    }

    public void Dispose() => _timer.Dispose();

    private Kept? Locate(ResourceDefinition definition, long revision)
    {
        foreach (var kept in _kept)
        {
            if (kept.Revision == revision && ReferenceEquals(kept.Definition, definition))
            {
                return kept;
            }
        }

        return null;
    }

    private void Expire()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _kept.RemoveAll(kept => now - kept.UsedAt >= Lifetime);
            if (_kept.Count > 0)
            {
                _timer.Change(Lifetime, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private sealed class Kept(ResourceDefinition definition, long revision, ObjectMap objects)
    {
        public ResourceDefinition Definition { get; } = definition;

        public long Revision { get; } = revision;

        public ObjectMap Objects { get; } = objects;

        public DateTimeOffset UsedAt { get; set; }
    }
}
