namespace Kubestrel.Streaming.Spdy.Framing;

internal enum GoAwayStatus : uint
{
    Ok = 0,
    ProtocolError = 1,
    InternalError = 2,
}
