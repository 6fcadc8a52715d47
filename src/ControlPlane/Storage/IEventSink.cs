namespace Kubestrel.Storage;

/// <summary>
/// Receives the events of one subscription. Calls come one at a time; live ones come on the store's writer thread, before the writes are
/// acknowledged, so an implementation returns within microseconds and never waits for a write. A sink that throws is closed.
/// </summary>
public interface IEventSink
{
    /// <summary>The next events, in revision order. The span is valid only during the call; the values in it may be kept.</summary>
    void OnEvents(ReadOnlySpan<StoreEvent> events);

    /// <summary>No more events come: the subscription or the store was disposed (null), or the store failed it.</summary>
    void OnClosed(StoreFailure? failure);
}
