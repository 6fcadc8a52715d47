namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>
/// Starts subscriptions. 1. History far behind is replayed on the caller's thread while the writer goes on. 2. The last stretch is replayed on
/// the writer thread, between two batches, where nothing can slip through; then the feed is live.
/// </summary>
internal sealed class Subscriber(StoreState state, IRevisionLog log, WriterQueue queue, SubscriptionHub hub)
{
    private const int Slice = 256;

    public async ValueTask<SubscribeResult> SubscribeAsync(SubscribeRequest request, IEventSink sink, CancellationToken cancellationToken)
    {
        if (request.AfterRevision > state.Revision)
        {
            return SubscribeResult.FutureRevision(state.Revision);
        }

        var feed = new EventFeed(request, sink);
        var position = request.AfterRevision;
        while (state.Revision - position > Slice)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Replay(feed, ref position) is { } failed)
            {
                return failed;
            }
        }

        var started = new TaskCompletionSource<SubscribeResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isQueued = queue.TryAdd(() =>
        {
            if (cancellationToken.IsCancellationRequested)
            {
                started.SetCanceled(cancellationToken);
            }
            else
            {
                started.SetResult(GoLive(feed, position));
            }
        });
        return isQueued
            ? await started.Task.ConfigureAwait(false)
            : SubscribeResult.Failed(state.Revision, RevisionedStore.ClosedFailure);
    }

    private SubscribeResult GoLive(EventFeed feed, long position)
    {
        do
        {
            if (Replay(feed, ref position) is { } failed)
            {
                return failed;
            }
        }
        while (position < state.Revision);

        hub.Add(feed);
        return SubscribeResult.Live(state.Revision, new Subscription(feed, queue, hub));
    }

    /// <summary>Replays one slice; a result only when the subscription cannot go on.</summary>
    private SubscribeResult? Replay(EventFeed feed, ref long position)
    {
        if (position < state.Revision)
        {
            var records = new List<LogRecord>(Slice);
            try
            {
                using var reader = log.OpenReader();
                reader.ReadAfter(position, Slice, records);
            }
            catch (RevisionLogException exception)
            {
                return SubscribeResult.Failed(state.Revision, exception.Failure);
            }

            // Checked after reading: rows vanish only after the compacted revision has moved.
            if (position < state.Compacted)
            {
                return SubscribeResult.Compacted(state.Compacted);
            }

            if (hub.TryDeliver(feed, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(records)) is { } failure)
            {
                return SubscribeResult.Failed(state.Revision, failure);
            }

            position = records.Count == 0 ? state.Revision : records[^1].Revision;
            return null;
        }

        return position < state.Compacted ? SubscribeResult.Compacted(state.Compacted) : null;
    }
}
