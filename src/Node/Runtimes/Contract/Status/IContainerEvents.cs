namespace Kubestrel.Runtimes.Contract.Status;

/// <summary>Container life as a stream (evented PLEG).</summary>
public interface IContainerEvents
{
    /// <summary>
    /// Runs until cancelled or until the stream ends. A failure is the last element, with <see cref="ContainerEvent.Error"/> set; the first and only one
    /// is Unimplemented on containerd below 1.7: the caller falls back to polling.
    /// </summary>
    IAsyncEnumerable<ContainerEvent> WatchContainerEventsAsync(CancellationToken cancellationToken);
}
