using System.Net.WebSockets;

namespace Kubestrel.Streaming.WebSockets;

/// <summary>The many shapes in which a socket says that its connection is gone.</summary>
internal static class WebSocketFailure
{
    /// <summary>True for a broken, closed or aborted socket. A socket that another call aborted answers with a cancellation, though this
    /// call's own token has not fired.</summary>
    public static bool IsGone(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        WebSocketException or ObjectDisposedException or InvalidOperationException or IOException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };
}
