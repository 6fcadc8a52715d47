namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>A live subscription's handle. It ends on the writer thread, so that no call to the sink is running when disposing completes.</summary>
internal sealed class Subscription(EventFeed feed, WriterQueue queue, SubscriptionHub hub) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isQueued = queue.TryAdd(() =>
        {
            hub.Remove(feed);
            ended.SetResult();
        });
        if (isQueued)
        {
            await ended.Task.ConfigureAwait(false);
        }
    }
}
