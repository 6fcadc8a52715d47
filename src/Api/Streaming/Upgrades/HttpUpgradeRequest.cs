namespace Kubestrel.Streaming.Upgrades;

/// <summary>An HTTP/1.1 request that asks to switch protocols.</summary>
public sealed record HttpUpgradeRequest
{
    public const string Spdy31 = "SPDY/3.1";

    public string Method { get; init; } = "POST";

    /// <summary>Path and query as they go on the request line, e.g. "/exec/abc?x=1".</summary>
    public required string Target { get; init; }

    /// <summary>The Host header.</summary>
    public required string Host { get; init; }

    /// <summary>The Upgrade header: SPDY/3.1, or "websocket" when a WebSocket handshake is passed through.</summary>
    public string Protocol { get; init; } = Spdy31;

    /// <summary>Other headers in order; Host, Connection, Upgrade, Content-Length and Transfer-Encoding among them are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
