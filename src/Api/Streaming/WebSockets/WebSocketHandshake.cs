using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace Kubestrel.Streaming.WebSockets;

/// <summary>The opening handshake (RFC 6455, section 4) on streams that were upgraded by hand. ASP.NET Core's own accept cannot be used
/// for the tunnel: it rejects the slash in SPDY/3.1+portforward.k8s.io.</summary>
public static class WebSocketHandshake
{
    private const string AcceptSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const int KeyBytes = 16;

    /// <summary>Checks a client's handshake headers and makes those of the 101 response (Connection and Upgrade among them).
    /// <paramref name="protocol"/> is the chosen sub-protocol, "" for none. False: answer 400 with <paramref name="error"/>.</summary>
    public static bool TryAccept(
        string key,
        string version,
        string protocol,
        [NotNullWhen(true)] out IReadOnlyList<KeyValuePair<string, string>>? responseHeaders,
        out string error)
    {
        responseHeaders = null;
        Span<byte> decoded = stackalloc byte[KeyBytes + 2];
        if (version.Trim() != "13")
        {
            error = "websocket: unsupported version: 13 not found in 'Sec-Websocket-Version' header";
            return false;
        }

        if (!Convert.TryFromBase64String(key.Trim(), decoded, out var length) || length != KeyBytes)
        {
            error = "websocket: not a websocket handshake: 'Sec-WebSocket-Key' header must be Base64 encoded value of 16-byte in length";
            return false;
        }

        var headers = new List<KeyValuePair<string, string>>
        {
            new("Upgrade", "websocket"),
            new("Connection", "Upgrade"),
            new("Sec-WebSocket-Accept", Accept(key.Trim())),
        };
        if (protocol.Length > 0)
        {
            headers.Add(new(WebSocketSubprotocols.Header, protocol));
        }

        responseHeaders = headers;
        error = "";
        return true;
    }

    /// <summary>A client's handshake headers, for an upgrade request with protocol "websocket" and method GET.
    /// <paramref name="nonce"/> is 16 random bytes.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ClientHeaders(ReadOnlySpan<byte> nonce, IReadOnlyList<string> protocols)
    {
        var headers = new List<KeyValuePair<string, string>>
        {
            new("Sec-WebSocket-Version", "13"),
            new("Sec-WebSocket-Key", Convert.ToBase64String(nonce)),
        };
        if (protocols.Count > 0)
        {
            headers.Add(new(WebSocketSubprotocols.Header, string.Join(", ", protocols)));
        }

        return headers;
    }

    /// <summary>True when the server's Sec-WebSocket-Accept answers our nonce.</summary>
    public static bool IsAccepted(ReadOnlySpan<byte> nonce, string accept) => Accept(Convert.ToBase64String(nonce)) == accept.Trim();

    /// <summary>The server's end over an upgraded stream; the socket owns the stream.</summary>
    public static WebSocket CreateServer(Stream upgraded) => Create(upgraded, isServer: true);

    /// <summary>The client's end over an upgraded stream; the socket owns the stream.</summary>
    public static WebSocket CreateClient(Stream upgraded) => Create(upgraded, isServer: false);

    // Upstream's servers send no keep-alive of their own; clients ping.
    private static WebSocket Create(Stream upgraded, bool isServer) =>
        WebSocket.CreateFromStream(upgraded, new WebSocketCreationOptions { IsServer = isServer, KeepAliveInterval = Timeout.InfiniteTimeSpan });

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 fixes SHA-1 here; it protects nothing.")]
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + AcceptSuffix)));
}
