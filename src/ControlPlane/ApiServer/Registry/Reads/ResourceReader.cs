using System.Globalization;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Storage;

namespace Kubestrel.ApiServer.Registry.Reads;

/// <summary>Gets and lists from the cache; only lists at revisions it no longer has go to the store.</summary>
internal sealed class ResourceReader(WatchCache cache, IObjectStore store, TimeProvider time) : IDisposable
{
    /// <summary>How long a read waits for a version that is still to come, as upstream.</summary>
    private static readonly TimeSpan FreshnessTimeout = TimeSpan.FromSeconds(3);

    private readonly PageSnapshots _snapshots = new(time);

    public WatchCache Cache => cache;

    public void Dispose() => _snapshots.Dispose();

    public ValueTask<Status?> WaitUntilFreshAsync(long? version, CancellationToken cancellationToken) =>
        version is not { } wanted || wanted <= cache.Revision ? default : WaitAsync(wanted, cancellationToken);

    public async ValueTask<ApiResult<ListPage>> ListAsync(ResourceDefinition definition, ListQuery query, CancellationToken cancellationToken)
    {
        ContinueToken token = default;
        if (query.Continue.Length > 0)
        {
            if (!ContinueToken.TryDecode(query.Continue, out token, out var error))
            {
                return StatusErrors.BadRequest(error);
            }

            if (query.ResourceVersion is > 0)
            {
                return StatusErrors.BadRequest("specifying resource version is not allowed when using continue");
            }
        }
        else if (await WaitUntilFreshAsync(query.ResourceVersion, cancellationToken).ConfigureAwait(false) is { } late)
        {
            return late;
        }

        var current = Current(definition);
        var exact = token.Revision > 0 ? token.Revision
            : query.Match == "Exact" || (query is { ResourceVersion: > 0, Limit: > 0, Match: "" }) ? query.ResourceVersion ?? 0 : 0;
        if (exact == 0 || exact == current.Revision)
        {
            return Page(definition, current.Objects, current.Revision, query, token);
        }

        if (exact > cache.Revision)
        {
            return StatusErrors.Timeout("the provided resource version is too large");
        }

        if (_snapshots.Find(definition, exact) is { } kept)
        {
            return Page(definition, kept, exact, query, token);
        }

        // History that is gone is gone, also where nothing changed: clients count on tokens that expire.
        if (store is IStoreCompaction { CompactedRevision: var compacted } && exact < compacted)
        {
            return Compacted(query, token);
        }

        // Nothing changed since: the current state is that of the older revision.
        return exact >= cache.Of(definition).Snapshot.Revision
            ? Page(definition, current.Objects, exact, query, token)
            : await FromStoreAsync(definition, exact, query, token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The newest state of a resource with the revision it is known to be complete at.</summary>
    public CacheSnapshot Current(ResourceDefinition definition)
    {
        var revision = cache.Revision;
        var snapshot = cache.Of(definition).Snapshot;
        return snapshot.Revision >= revision ? snapshot : snapshot with { Revision = revision };
    }

    private ListPage Page(ResourceDefinition definition, ObjectMap objects, long revision, ListQuery query, ContinueToken token)
    {
        var filter = query.Filter;
        var prefix = definition.Namespaced && filter.Namespace.Length > 0 ? $"{definition.KeyPrefix}{filter.Namespace}/" : definition.KeyPrefix;
        var items = new List<CachedObject>(query.Limit > 0 ? (int)Math.Min(query.Limit, 1024) : filter.HasSelectors ? 16 : Math.Min(objects.Count, 4096));
        if (filter.Name is { Length: > 0 } name && (!definition.Namespaced || filter.Namespace.Length > 0))
        {
            if (objects.Find(prefix + name) is { } one && filter.Matches(one.Object))
            {
                items.Add(one);
            }

            return new(items, revision, "", null);
        }

        if (definition.IndexField is { } field && token.Start is null && query.Limit == 0
            && ReferenceEquals(objects, cache.Of(definition).Snapshot.Objects) && filter.Fields.ExactValue(field) is { } indexed)
        {
            objects = cache.Of(definition).FindByIndex(indexed);
        }

        var cursor = objects.From(token.Start is null ? prefix : definition.KeyPrefix + token.Start);
        var selects = filter.HasSelectors;
        var limit = query.Limit > 0 ? query.Limit : long.MaxValue;
        while (cursor.Next() is { } obj && obj.Key.StartsWith(prefix, StringComparison.Ordinal))
        {
            if (selects && !filter.Matches(obj.Object))
            {
                continue;
            }

            if (items.Count == limit)
            {
                return Cut(definition, objects, revision, items, obj, prefix, selects);
            }

            items.Add(obj);
        }

        return new(items, revision, "", null);
    }

    private ListPage Cut(ResourceDefinition definition, ObjectMap objects, long revision, List<CachedObject> items, CachedObject next, string prefix, bool selects)
    {
        _snapshots.Keep(definition, revision, objects);
        var start = items[^1].Key[definition.KeyPrefix.Length..] + "\0";
        long? remaining = null;
        if (!selects)
        {
            remaining = objects.CountFrom(next.Key, prefix);
        }

        return new(items, revision, new ContinueToken(revision, start).Encode(), remaining);
    }

    private async ValueTask<ApiResult<ListPage>> FromStoreAsync(
        ResourceDefinition definition, long revision, ListQuery query, ContinueToken token, CancellationToken cancellationToken)
    {
        var range = await store.RangeAsync(new RangeQuery(definition.KeyPrefix, AtRevision: revision), cancellationToken).ConfigureAwait(false);
        if (range.Status == RevisionStatus.Compacted)
        {
            return Compacted(query, token);
        }

        if (!range.IsOk)
        {
            return StatusErrors.InternalError(range.Failure?.Message ?? "reading the store failed");
        }

        var objects = new List<CachedObject>(range.Values.Count);
        foreach (var value in range.Values)
        {
            objects.Add(WatchCache.Decode(definition, value));
        }

        // The pages that follow come from what was just read.
        var map = ObjectMap.FromSorted(objects);
        _snapshots.Keep(definition, revision, map);
        return Page(definition, map, revision, query, token);
    }

    private static Status Compacted(ListQuery query, ContinueToken token) =>
        query.Continue.Length > 0 ? ExpiredContinue(token) : StatusErrors.Expired("The resourceVersion for the provided list is too old.");

    private static Status ExpiredContinue(ContinueToken token)
    {
        var fresh = token with { Revision = -1 };
        var status = StatusErrors.Expired(
            "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.");
        return status with { Metadata = ListMeta.Empty with { Continue = fresh.Encode() } };
    }

    private async ValueTask<Status?> WaitAsync(long wanted, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (cache.Revision < wanted)
        {
            if (time.GetElapsedTime(started) > FreshnessTimeout)
            {
                var current = cache.Revision.ToString(CultureInfo.InvariantCulture);
                var status = StatusErrors.Timeout($"Too large resource version: {wanted}, current: {current}", 1);
                return status with
                {
                    Message = $"Timeout: Too large resource version: {wanted}, current: {current}",
                    Details = StatusDetails.Empty with
                    {
                        RetryAfterSeconds = 1,
                        Causes = [StatusCause.Empty with { Reason = "ResourceVersionTooLarge", Message = "Too large resource version" }],
                    },
                };
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }
}
