using Kubestrel.Streaming.RemoteCommands;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>Names of the port forward protocols.</summary>
public static class PortForwardProtocols
{
    /// <summary>Over SPDY.</summary>
    public const string V1 = "portforward.k8s.io";

    /// <summary>Prefix of WebSocket sub-protocols that carry SPDY bytes.</summary>
    public const string TunnelPrefix = "SPDY/3.1+";

    public const string TunnelV1 = TunnelPrefix + V1;

    private const string TunnelSuffix = ".k8s.io";

    public static IReadOnlyList<string> Spdy { get; } = [V1];

    /// <summary>What a container streaming server takes over WebSocket (two channels a port); "" means that none was asked for.</summary>
    public static IReadOnlyList<string> WebSocketServer { get; } = ["", RemoteCommandProtocols.V4, RemoteCommandProtocols.Base64V4];

    /// <summary>The SPDY protocols to ask the node for on behalf of a tunnelling WebSocket client; empty when the client asks for none.</summary>
    public static IReadOnlyList<string> FromTunnel(IEnumerable<string> webSocketProtocols)
    {
        var all = new List<string>();
        foreach (var name in webSocketProtocols)
        {
            if (name.StartsWith(TunnelPrefix, StringComparison.Ordinal) && name.EndsWith(TunnelSuffix, StringComparison.Ordinal))
            {
                all.Add(name[TunnelPrefix.Length..]);
            }
        }

        return all;
    }
}
