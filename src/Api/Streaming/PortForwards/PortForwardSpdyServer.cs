using System.Globalization;
using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>Serves port forwarding over SPDY: for each forwarded connection the client opens an error and a data stream with the same
/// requestID. The transport may as well be a tunnel (<see cref="WebSockets.WebSocketByteStream"/>).</summary>
public static class PortForwardSpdyServer
{
    /// <summary>Serves until the client closes, then closes the transport. <paramref name="connectAsync"/> connects to a port of the pod;
    /// what it throws is written to the error stream and fails that pair alone.</summary>
    public static async Task ServeAsync(
        Stream transport, Func<int, CancellationToken, ValueTask<Stream>> connectAsync, PortForwardOptions? options, CancellationToken cancellationToken)
    {
        options ??= PortForwardOptions.Default;
        await using var connection = SpdyConnection.Start(transport, SpdyRole.Server, options.Spdy);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, connection.Closed);
        var pairs = new PortForwardPairs(connectAsync, options, stop.Token);
        try
        {
            while (await connection.AcceptStreamAsync(cancellationToken).ConfigureAwait(false) is { } stream)
            {
                await TakeAsync(stream, pairs, stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception over) when (over is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // The client has gone between opening a stream and our reply.
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await pairs.WhenDoneAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask TakeAsync(SpdyStream stream, PortForwardPairs pairs, CancellationToken cancellationToken)
    {
        var type = stream.Headers[StreamHeaders.StreamType];
        var valid = ushort.TryParse(stream.Headers[StreamHeaders.Port], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;
        if (!valid || type is not (StreamHeaders.Error or StreamHeaders.Data))
        {
            await stream.ResetAsync(SpdyResetStatus.Cancel, cancellationToken).ConfigureAwait(false);
            return;
        }

        await stream.ReplyAsync(cancellationToken).ConfigureAwait(false);
        pairs.Add(RequestId(stream, type), port, type, stream);
    }

    // Clients from before the header open the error stream and then the data stream, so the ids differ by 2.
    private static string RequestId(SpdyStream stream, string type)
    {
        var id = stream.Headers[StreamHeaders.RequestId];
        return id.Length > 0 ? id : (type == StreamHeaders.Error ? stream.Id : stream.Id - 2).ToString(CultureInfo.InvariantCulture);
    }
}
