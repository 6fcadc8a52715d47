namespace Kubestrel.Streaming.WebSockets;

/// <summary>Choosing a WebSocket sub-protocol from Sec-WebSocket-Protocol.</summary>
public static class WebSocketSubprotocols
{
    public const string Header = "Sec-WebSocket-Protocol";

    /// <summary>The requested names in order.</summary>
    public static IReadOnlyList<string> Parse(IEnumerable<string?> headerValues)
    {
        var all = new List<string>();
        foreach (var value in headerValues)
        {
            all.AddRange((value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return all;
    }

    /// <summary>The first requested name that is allowed; "" when none is requested and "" is allowed; else null, and the upgrade fails
    /// with upstream's <paramref name="error"/>.</summary>
    public static string? Select(IReadOnlyList<string> requested, IReadOnlyList<string> allowed, out string error)
    {
        foreach (var name in requested.Count == 0 ? [""] : requested)
        {
            if (allowed.Contains(name))
            {
                error = "";
                return name;
            }
        }

        error = $"requested protocol(s) are not supported: [{string.Join(' ', requested)}]; supports [{string.Join(' ', allowed)}]";
        return null;
    }
}
