namespace Kubestrel.Streaming.Upgrades;

/// <summary>Agreement on a stream protocol by X-Stream-Protocol-Version, as upstream's servers do it.</summary>
public readonly record struct StreamProtocolNegotiation(string? Protocol, int StatusCode, string Error)
{
    /// <summary>Request: protocols in order of preference, repeated or comma separated. Response: the chosen one.</summary>
    public const string VersionHeader = "X-Stream-Protocol-Version";

    /// <summary>Response, once per protocol, when none fits.</summary>
    public const string AcceptedHeader = "X-Accepted-Stream-Protocol-Versions";

    /// <summary>The first of the client's protocols that the server has. Without one, <see cref="StatusCode"/> is 400 (none requested) or
    /// 403 (none fits; answer with <see cref="AcceptedHeader"/>) and <see cref="Error"/> is upstream's message.</summary>
    public static StreamProtocolNegotiation Negotiate(IEnumerable<string?> requestHeaderValues, IReadOnlyList<string> serverProtocols)
    {
        var client = new List<string>();
        foreach (var value in requestHeaderValues)
        {
            client.AddRange((value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        if (client.Count == 0)
        {
            return new(null, 400, $"unable to upgrade: {VersionHeader} is required");
        }

        foreach (var protocol in client)
        {
            if (serverProtocols.Contains(protocol))
            {
                return new(protocol, 101, "");
            }
        }

        return new(null, 403, "unable to upgrade: unable to negotiate protocol: client supports "
            + $"[{string.Join(' ', client)}], server accepts [{string.Join(' ', serverProtocols)}]");
    }
}
