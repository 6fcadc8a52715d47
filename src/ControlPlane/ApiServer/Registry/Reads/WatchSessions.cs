using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry.Reads;

/// <summary>Opens watches for HTTP and for clients in this process.</summary>
internal sealed class WatchSessions(ResourceReader reader)
{
    public async ValueTask<ApiResult<WatchSession>> OpenAsync(ResourceDefinition definition, ListQuery query, CancellationToken cancellationToken)
    {
        var cache = reader.Cache;
        var resource = cache.Of(definition);
        var start = query.ResourceVersion ?? 0;

        // Without a version, or with 0, a watch begins with the current objects, unless the client declines them.
        var initial = query.SendInitialEvents ?? start == 0;
        if (initial && await reader.WaitUntilFreshAsync(query.ResourceVersion, cancellationToken).ConfigureAwait(false) is { } late)
        {
            return late;
        }
        if (initial || start == 0)
        {
            var revision = cache.Revision;
            var watcher = resource.WatchFromNow(query.Filter, out var snapshot);
            var items = new List<CachedObject>();
            if (initial)
            {
                Collect(definition, query.Filter, snapshot.Objects, items);
            }

            return new WatchSession(cache, resource, watcher, items, Math.Max(revision, snapshot.Revision), query is { SendInitialEvents: true, AllowBookmarks: true });
        }

        var resumed = resource.Watch(query.Filter, start, out var floor);
        return resumed is null
            ? StatusErrors.Expired($"too old resource version: {start} ({floor})")
            : new WatchSession(cache, resource, resumed, [], start, false);
    }

    private static void Collect(ResourceDefinition definition, ObjectFilter filter, ObjectMap objects, List<CachedObject> items)
    {
        var prefix = definition.Namespaced && filter.Namespace.Length > 0 ? $"{definition.KeyPrefix}{filter.Namespace}/" : definition.KeyPrefix;
        var cursor = objects.From(prefix);
        while (cursor.Next() is { } obj && obj.Key.StartsWith(prefix, StringComparison.Ordinal))
        {
            if (!filter.HasSelectors || filter.Matches(obj.Object))
            {
                items.Add(obj);
            }
        }
    }
}
