namespace Kubestrel.Streaming.WebSockets;

/// <summary>How a channel message looks: a channel byte and raw bytes in a binary message, or an ASCII digit and base64 in a text message.</summary>
internal enum ChannelCodec
{
    Raw,
    Base64,
}
