using System.Net.WebSockets;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.Streaming.Tests.Support;

/// <summary>A client and a server socket over one pipe.</summary>
internal sealed record WebSocketPair(WebSocket Client, WebSocket Server, DuplexPipe ClientEnd)
{
    public static WebSocketPair Create()
    {
        var (client, server) = DuplexPipe.Create();
        return new WebSocketPair(WebSocketHandshake.CreateClient(client), WebSocketHandshake.CreateServer(server), client);
    }

    public Task SendAsync(byte[] message) => Client.SendAsync(message, WebSocketMessageType.Binary, true, default);

    /// <summary>The next message the client gets as latin-1 text, or "close N".</summary>
    public async Task<string> ReceiveAsync()
    {
        var buffer = new byte[128 * 1024];
        var length = 0;
        while (true)
        {
            var part = await Client.ReceiveAsync(buffer.AsMemory(length), default);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return $"close {(int)Client.CloseStatus!}";
            }

            if (part.EndOfMessage)
            {
                return System.Text.Encoding.Latin1.GetString(buffer, 0, length);
            }
        }
    }
}
