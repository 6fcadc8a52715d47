using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using Kubestrel.Streaming.Upgrades;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>Protocol switches through the server over TLS, as kubectl asks for them.</summary>
public static class Upgrades
{
    private static readonly byte[] Nonce = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    /// <summary>The caller disposes the upgraded stream.</summary>
    public static async Task<HttpUpgradeResult> SwitchAsync(
        Uri server, string path, string protocol, string method, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        var tls = new SslStream(client.GetStream(), false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = server.Host, ApplicationProtocols = [SslApplicationProtocol.Http11] });
        var result = await HttpUpgradeClient.UpgradeAsync(
            tls,
            new HttpUpgradeRequest
            {
                Method = method,
                Target = path,
                Host = server.Authority,
                Protocol = protocol,
                Headers = [KeyValuePair.Create("Authorization", "Bearer " + ServerFixture.AdminToken), .. headers],
            },
            64 * 1024,
            CancellationToken.None);
        if (!result.IsUpgraded)
        {
            await tls.DisposeAsync();
        }

        return result;
    }

    public static Task<HttpUpgradeResult> WebSocketAsync(Uri server, string path, params IReadOnlyList<string> protocols) =>
        SwitchAsync(server, path, "websocket", "GET", WebSocketHandshake.ClientHeaders(Nonce, protocols));

    /// <summary>Fails when the server does not switch.</summary>
    public static async Task<(WebSocket Socket, string Protocol)> OpenWebSocketAsync(Uri server, string path, params IReadOnlyList<string> protocols)
    {
        var result = await WebSocketAsync(server, path, protocols);
        Assert.True(result.IsUpgraded, System.Text.Encoding.UTF8.GetString(result.Body.Span));
        Assert.True(WebSocketHandshake.IsAccepted(Nonce, result.Response["Sec-WebSocket-Accept"]));
        return (WebSocketHandshake.CreateClient(result.Upgraded!), result.Response[WebSocketSubprotocols.Header]);
    }

    public static Task<HttpUpgradeResult> SpdyAsync(Uri server, string path, params IReadOnlyList<string> protocols) =>
        SwitchAsync(server, path, "SPDY/3.1", "POST", [.. protocols.Select(protocol => KeyValuePair.Create(StreamProtocolNegotiation.VersionHeader, protocol))]);
}
