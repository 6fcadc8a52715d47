namespace Kubestrel.Streaming.Spdy;

/// <summary>The peer broke the SPDY/3.1 framing; the connection cannot go on, since the shared compression state is lost.</summary>
public sealed class SpdyProtocolException(string message, Exception? inner = null) : IOException(message, inner);
