namespace Kubestrel.Streaming.Spdy;

/// <summary>Which side of the connection we are: clients number their streams and pings oddly, servers evenly.</summary>
public enum SpdyRole
{
    Client,
    Server,
}
