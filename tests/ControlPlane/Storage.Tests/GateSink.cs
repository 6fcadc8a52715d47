namespace Kubestrel.Storage.Tests;

/// <summary>Holds the writer in a sink call, so that the writes that follow gather in one batch.</summary>
internal sealed class GateSink : IEventSink
{
    private readonly ManualResetEventSlim open = new();
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Writes the key "gate"; when this returns, the writer stands in the sink until <see cref="Release"/>.</summary>
    public static async Task<GateSink> HoldAsync(IObjectStore store)
    {
        var sink = new GateSink();
        var subscribed = await store.SubscribeAsync(new SubscribeRequest("gate", store.Revision), sink, default);
        Assert.True(subscribed.IsLive);
        _ = store.WriteAsync(WriteOperation.Put("gate", default), default).AsTask();
        await sink.held.Task;
        return sink;
    }

    public void Release() => open.Set();

    public void OnEvents(ReadOnlySpan<StoreEvent> events)
    {
        held.TrySetResult();
        open.Wait();
    }

    public void OnClosed(StoreFailure? failure)
    {
    }
}
