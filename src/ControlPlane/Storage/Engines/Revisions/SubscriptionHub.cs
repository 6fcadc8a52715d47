using Microsoft.Extensions.Logging;

namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>The live subscriptions; used by the writer thread alone, so it needs no lock and keeps revision order by itself.</summary>
internal sealed class SubscriptionHub(IRevisionLog log, ILogger logger)
{
    private readonly List<EventFeed> live = [];

    public void Add(EventFeed feed) => live.Add(feed);

    public void Remove(EventFeed feed)
    {
        if (live.Remove(feed))
        {
            Close(feed, null);
        }
    }

    public void Publish(ReadOnlySpan<LogRecord> records)
    {
        for (var i = live.Count - 1; i >= 0; i--)
        {
            if (TryDeliver(live[i], records) is { } failure)
            {
                var feed = live[i];
                live.RemoveAt(i);
                Close(feed, failure);
            }
        }
    }

    public void CloseAll(StoreFailure? failure)
    {
        foreach (var feed in live)
        {
            Close(feed, failure);
        }

        live.Clear();
    }

    /// <summary>Delivers to one feed; a sink's own exception is its failure, never the store's.</summary>
    public StoreFailure? TryDeliver(EventFeed feed, ReadOnlySpan<LogRecord> records)
    {
        try
        {
            feed.Deliver(records, log);
            return null;
        }
        catch (RevisionLogException exception)
        {
            return exception.Failure;
        }
        catch (Exception exception)
        {
            StoreLog.SinkThrew(logger, exception, feed.Prefix);
            return new StoreFailure(StoreFailureKind.Closed, $"the event sink of \"{feed.Prefix}\" threw: {exception.Message}");
        }
    }

    private void Close(EventFeed feed, StoreFailure? failure)
    {
        try
        {
            feed.Sink.OnClosed(failure);
        }
        catch (Exception exception)
        {
            StoreLog.SinkThrew(logger, exception, feed.Prefix);
        }
    }
}
