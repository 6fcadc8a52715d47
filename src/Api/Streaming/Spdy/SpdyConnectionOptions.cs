namespace Kubestrel.Streaming.Spdy;

/// <summary>Limits and timers of a SPDY connection. SPDY's own window flow control is not used (the Go implementation every Kubernetes
/// peer has does not use it either): a full stream queue stops reading from the transport, which holds the peer back.</summary>
public sealed record SpdyConnectionOptions
{
    public static SpdyConnectionOptions Default { get; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The connection is closed after this long without a frame in either direction; infinite by default.</summary>
    public TimeSpan IdleTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>How often a PING is sent; infinite by default. Upstream's clients use 5 seconds.</summary>
    public TimeSpan PingPeriod { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>How long <see cref="SpdyConnection.OpenStreamAsync"/> waits for the reply; upstream's value.</summary>
    public TimeSpan OpenTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long closing waits for the peer to close its side, so that the last frames are not lost to a TCP reset.</summary>
    public TimeSpan CloseLinger { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes queued per stream before reading stops.</summary>
    public int StreamBuffer { get; init; } = 256 * 1024;

    /// <summary>Bytes queued over all streams before reading stops.</summary>
    public long ConnectionBuffer { get; init; } = 16 * 1024 * 1024;

    /// <summary>Streams of the peer that may be open at once; one more is refused.</summary>
    public int MaxPeerStreams { get; init; } = 4096;

    /// <summary>Longest control frame and longest decompressed header block, in bytes.</summary>
    public int MaxControlFrame { get; init; } = 1024 * 1024;

    /// <summary>Most headers in one block; upstream's value.</summary>
    public int MaxHeaderCount { get; init; } = 1000;

    /// <summary>Most data bytes put in one frame.</summary>
    public int MaxDataFrame { get; init; } = 32 * 1024;
}
