namespace Kubestrel.Streaming;

/// <summary>A duplex byte stream whose writing side can end while its reading side stays open (TCP FIN, SPDY FIN, a WebSocket close).</summary>
public interface IHalfCloseable
{
    /// <summary>Tells the peer that no more bytes follow. Idempotent; throws IOException when the connection is broken.</summary>
    ValueTask CompleteWritesAsync(CancellationToken cancellationToken);
}
