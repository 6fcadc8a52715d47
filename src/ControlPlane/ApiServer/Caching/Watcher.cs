using System.Threading.Channels;
using Kubestrel.Client.Requests;

namespace Kubestrel.ApiServer.Caching;

/// <summary>
/// One watch's queue of matching events. A reader that falls 20,000 events behind is ended: its client watches again from its last
/// version.
/// </summary>
internal sealed class Watcher(ResourceCache cache, ObjectFilter filter, long startPosition) : IDisposable
{
    private const int Capacity = 20_000;

    private readonly Channel<WatchItem> _queue = Channel.CreateBounded<WatchItem>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Position in the cache's event log of the first event that the dispatcher offers.</summary>
    public long StartPosition { get; } = startPosition;

    /// <summary>Events up to this revision were known when the watch started.</summary>
    public long AfterRevision { get; set; }

    public ChannelReader<WatchItem> Events => _queue.Reader;

    /// <summary>Whether the server ended the watch because its reader was too slow.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Queues the event as this watch sees it; objects that begin or cease to match are added or deleted.</summary>
    public void Offer(CacheEvent entry)
    {
        // A watch may begin at a version that is still to come.
        if (entry.Revision <= AfterRevision)
        {
            return;
        }

        if (filter.Namespace.Length > 0 && entry.Object.Namespace != filter.Namespace)
        {
            return;
        }

        WatchItem item;
        if (!filter.HasSelectors)
        {
            item = new(entry.Type, entry, null);
        }
        else
        {
            var now = entry.Type != WatchNoticeType.Deleted && filter.Matches(entry.Object.Object);
            var before = entry.Previous is { } previous && filter.Matches(previous.Object);
            if (!now && !before)
            {
                return;
            }

            var type = now ? (before ? WatchNoticeType.Modified : WatchNoticeType.Added) : WatchNoticeType.Deleted;
            item = type == WatchNoticeType.Deleted && entry.Type != WatchNoticeType.Deleted
                ? new(type, entry, entry.Previous!.At(entry.Revision))
                : new(type, entry, null);
        }

        if (!_queue.Writer.TryWrite(item))
        {
            Overflowed = true;
            _queue.Writer.TryComplete();
        }
    }

    public void Close() => _queue.Writer.TryComplete();

    public void Dispose()
    {
        cache.Remove(this);
        _queue.Writer.TryComplete();
    }
}
