using System.Collections.Frozen;
using Kubestrel.ApiServer.Registry;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Json;
using Kubestrel.Storage;

namespace Kubestrel.ApiServer.Caching;

/// <summary>
/// Every stored resource in memory, fed by one subscription to the store. It is the read path of the whole server: what a write was
/// acknowledged for is always in it.
/// </summary>
internal sealed class WatchCache : IEventSink, IAsyncDisposable
{
    public const string Root = "/registry/";

    private readonly FrozenDictionary<string, ResourceCache> _byPrefix;
    private readonly FrozenDictionary<string, ResourceCache>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly IObjectStore _store;
    private IAsyncDisposable? _subscription;

    public WatchCache(IObjectStore store, IEnumerable<ResourceDefinition> definitions, IReadOnlyList<IChangeObserver> observers, TimeProvider time)
    {
        _store = store;
        _byPrefix = definitions.Select(definition => new ResourceCache(definition, observers, time))
            .ToFrozenDictionary(cache => cache.Definition.KeyPrefix, StringComparer.Ordinal);
        _lookup = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public PendingWrites Pending { get; } = new();

    public IEnumerable<ResourceCache> Caches => _byPrefix.Values;

    /// <summary>The last revision that is published: every cache holds all of its events up to it.</summary>
    public long Revision => _store.Revision;

    /// <summary>Why the store ended the subscription; null while it is live.</summary>
    public string? Failure { get; private set; }

    public ResourceCache Of(ResourceDefinition definition) => _byPrefix[definition.KeyPrefix];

    /// <summary>Reads everything and goes live; returns why not, or null.</summary>
    public async Task<string?> StartAsync(CancellationToken cancellationToken)
    {
        var range = await _store.RangeAsync(new RangeQuery(Root), cancellationToken).ConfigureAwait(false);
        if (!range.IsOk)
        {
            return $"cannot read the store: {range.Failure?.Message ?? range.Status.ToString()}";
        }

        var loaded = _byPrefix.Values.ToDictionary(cache => cache, _ => new List<CachedObject>());
        foreach (var value in range.Values)
        {
            if (Find(value.Key) is { } cache)
            {
                loaded[cache].Add(Decode(cache.Definition, value));
            }
        }

        foreach (var (cache, objects) in loaded)
        {
            cache.Load(objects, range.Revision);
        }

        var subscribed = await _store.SubscribeAsync(new SubscribeRequest(Root, range.Revision), this, cancellationToken).ConfigureAwait(false);
        _subscription = subscribed.Subscription;
        return subscribed.IsLive ? null : $"cannot follow the store: {subscribed.Failure?.Message ?? subscribed.Status.ToString()}";
    }

    public void OnEvents(ReadOnlySpan<StoreEvent> events)
    {
        foreach (ref readonly var entry in events)
        {
            if (Find(entry.Value.Key) is not { } cache)
            {
                continue;
            }

            if (entry.Kind == ChangeKind.Delete)
            {
                cache.ApplyDelete(entry.Value.Key, entry.Revision);
                continue;
            }

            if (Pending.Take(entry.Value.Value) is { } pending)
            {
                pending.Published = CachedObject.Create(
                    entry.Value.Key, entry.Revision, entry.Value.CreateRevision, pending.Object, entry.Value.Value.Span);
                cache.ApplyPut(pending.Published);
            }
            else
            {
                cache.ApplyPut(Decode(cache.Definition, entry.Value));
            }
        }
    }

    public void OnClosed(StoreFailure? failure)
    {
        Failure = failure?.Message ?? "the store was closed";
        foreach (var cache in _byPrefix.Values)
        {
            cache.CloseWatchers();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
        {
            await _subscription.DisposeAsync().ConfigureAwait(false);
        }

        foreach (var cache in _byPrefix.Values)
        {
            cache.CloseWatchers();
        }
    }

    /// <summary>A stored version as a cached object; the store holds what this program encoded, so a failure is damage.</summary>
    internal static CachedObject Decode(ResourceDefinition definition, StoredValue value)
    {
        var input = new JsonInput(value.Value.Span);
        var obj = (MetaObject)definition.Kind.ReadJson(ref input);
        return CachedObject.Create(value.Key, value.ModRevision, value.CreateRevision, obj, value.Value.Span);
    }

    private ResourceCache? Find(string key)
    {
        var end = key.IndexOf('/', Root.Length);
        if (end < 0)
        {
            return null;
        }

        if (_lookup.TryGetValue(key.AsSpan(0, end + 1), out var cache))
        {
            return cache;
        }

        end = key.IndexOf('/', end + 1);
        return end > 0 && _lookup.TryGetValue(key.AsSpan(0, end + 1), out cache) ? cache : null;
    }
}
