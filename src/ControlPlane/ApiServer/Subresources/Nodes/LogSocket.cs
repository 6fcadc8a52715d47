using System.Net.WebSockets;
using System.Text;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Streaming.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>
/// Sends a stream of bytes to a WebSocket client: binary messages (binary.k8s.io, or no sub-protocol), or text messages of base64
/// (base64.binary.k8s.io). An empty message comes first; what the client sends is ignored, except that it closes.
/// </summary>
internal static class LogSocket
{
    private const string Base64Protocol = "base64.binary.k8s.io";

    /// <summary>Upstream's size of one message.</summary>
    private const int MessageBytes = 2048;

    private static readonly string[] Protocols = ["", "binary.k8s.io", Base64Protocol];

    /// <summary>The feature to switch with when the request asks for a WebSocket; else null.</summary>
    public static IHttpUpgradeFeature? Asked(HttpContext http) =>
        http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade
            && http.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase)
            ? upgrade : null;

    public static async ValueTask SendAsync(ResourceRequest request, IHttpUpgradeFeature upgrade, Stream source)
    {
        var asked = WebSocketSubprotocols.Parse(request.Http.Request.Headers.SecWebSocketProtocol);
        if (WebSocketSubprotocols.Select(asked, Protocols, out _) is not { } protocol)
        {
            await ResponseWriter.WriteBytesAsync(request.Http, 403, "text/plain", ReadOnlyMemory<byte>.Empty).ConfigureAwait(false);
            return;
        }

        if (await UpgradePump.AcceptWebSocketAsync(request, upgrade, protocol).ConfigureAwait(false) is not { } socket)
        {
            return;
        }

        using (socket)
        {
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(request.Aborted);
            var listening = ListenAsync(socket, ends);
            try
            {
                await CopyAsync(socket, source, protocol == Base64Protocol, ends.Token).ConfigureAwait(false);
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", ends.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
            {
                // The client has closed: nothing is left to send.
            }

            await ends.CancelAsync().ConfigureAwait(false);
            await listening.ConfigureAwait(false);
        }
    }

    private static async Task CopyAsync(WebSocket socket, Stream source, bool base64, CancellationToken cancellationToken)
    {
        var type = base64 ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, type, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[MessageBytes];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            ReadOnlyMemory<byte> message = base64 ? Encoding.ASCII.GetBytes(Convert.ToBase64String(buffer, 0, read)) : buffer.AsMemory(0, read);
            await socket.SendAsync(message, type, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads until the client closes or goes.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ends)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), ends.Token).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
            {
                // Upstream ignores messages, too.
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // Our side has ended, or the connection broke.
        }

        await ends.CancelAsync().ConfigureAwait(false);
    }
}
