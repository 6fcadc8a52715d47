namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Names of the remote command protocols, and who offers which, in order of preference.</summary>
public static class RemoteCommandProtocols
{
    public const string V1 = "channel.k8s.io";
    public const string V2 = "v2.channel.k8s.io";
    public const string V3 = "v3.channel.k8s.io";
    public const string V4 = "v4.channel.k8s.io";
    public const string V5 = "v5.channel.k8s.io";
    public const string Base64V1 = "base64.channel.k8s.io";
    public const string Base64V4 = "v4.base64.channel.k8s.io";

    /// <summary>What a server takes over SPDY.</summary>
    public static IReadOnlyList<string> SpdyServer { get; } = [V4, V3, V2, V1];

    /// <summary>What a client asks for over SPDY.</summary>
    public static IReadOnlyList<string> SpdyClient { get; } = [V5, V4, V3, V2, V1];

    /// <summary>What a container streaming server takes over WebSocket; "" means that none was asked for.</summary>
    public static IReadOnlyList<string> WebSocketServer { get; } = ["", V1, Base64V1, V4, Base64V4];

    /// <summary>What the API server translates to SPDY; any other WebSocket request passes through to the node.</summary>
    public static IReadOnlyList<string> WebSocketTranslated { get; } = [V5];

    /// <summary>Protocol version of a name; 1 for "" and for unknown names.</summary>
    internal static int Version(string protocol) => protocol switch
    {
        V5 => 5,
        V4 or Base64V4 => 4,
        V3 => 3,
        V2 => 2,
        _ => 1,
    };

    internal static bool IsBase64(string protocol) => protocol is Base64V1 or Base64V4;
}
