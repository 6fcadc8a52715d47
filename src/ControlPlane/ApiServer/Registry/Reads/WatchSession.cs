using Kubestrel.ApiServer.Caching;

namespace Kubestrel.ApiServer.Registry.Reads;

/// <summary>An open watch: what to send first, then the watcher's events.</summary>
internal sealed class WatchSession(WatchCache cache, ResourceCache resource, Watcher watcher, List<CachedObject> initial, long initialRevision, bool initialEventsEnd) : IDisposable
{
    private long _bookmark = initialRevision;

    public Watcher Watcher { get; } = watcher;

    public List<CachedObject> Initial { get; } = initial;

    public long InitialRevision { get; } = initialRevision;

    /// <summary>Whether a bookmark ends the initial objects.</summary>
    public bool InitialEventsEnd { get; } = initialEventsEnd;

    /// <summary>A revision up to which every event has been queued; valid as a bookmark once the queue was found empty after this call.</summary>
    public long BookmarkRevision()
    {
        var revision = cache.Revision;
        if (resource.IsDispatched)
        {
            _bookmark = Math.Max(_bookmark, revision);
        }

        return _bookmark;
    }

    public void Dispose() => Watcher.Dispose();
}
