using System.Net.Security;
using System.Net.Sockets;
using Kubestrel.Streaming.Upgrades;

namespace Kubestrel.Streaming;

/// <summary>Ends the writing side of whatever duplex stream it is given.</summary>
public static class StreamHalfClose
{
    /// <summary>False when this kind of stream can only be closed as a whole, or the connection is gone.</summary>
    public static async ValueTask<bool> TryCompleteWritesAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            switch (stream)
            {
                case IHalfCloseable closeable:
                    await closeable.CompleteWritesAsync(cancellationToken).ConfigureAwait(false);
                    return true;
                case PrefixedStream prefixed:
                    return await TryCompleteWritesAsync(prefixed.Inner, cancellationToken).ConfigureAwait(false);
                case NetworkStream network:
                    network.Socket.Shutdown(SocketShutdown.Send);
                    return true;
                case SslStream tls:
                    await tls.ShutdownAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
                    return true;
                default:
                    return false;
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            return false;
        }
    }
}
