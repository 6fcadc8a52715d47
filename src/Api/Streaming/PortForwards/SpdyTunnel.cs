using System.Net.WebSockets;
using Kubestrel.Streaming.Pumps;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>What the API server does with a SPDY/3.1+ WebSocket: binary messages carry SPDY bytes to and from the node (KEP-4006).</summary>
public static class SpdyTunnel
{
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(2);

    /// <summary>Pumps between an accepted socket and the node's upgraded stream until either ends, then closes both.</summary>
    public static async Task<DuplexPumpResult> RunAsync(WebSocket socket, Stream upstream, TimeProvider? time, CancellationToken cancellationToken)
    {
        time ??= TimeProvider.System;
        await using var upstreamOwner = upstream.ConfigureAwait(false);
        await using var tunnel = new WebSocketByteStream(socket, time);
        return await DuplexPump.RunAsync(tunnel, upstream, new DuplexPumpOptions { Time = time, LingerAfterFirstEnd = s_linger }, cancellationToken)
            .ConfigureAwait(false);
    }
}
