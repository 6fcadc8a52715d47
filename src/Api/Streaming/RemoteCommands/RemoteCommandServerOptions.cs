using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Timers of a remote command server; upstream's values.</summary>
public sealed record RemoteCommandServerOptions
{
    public static RemoteCommandServerOptions Default { get; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long the client may take to open its streams (SPDY).</summary>
    public TimeSpan StreamCreationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A SPDY connection with no frame for this long is closed.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromHours(4);

    internal SpdyConnectionOptions Spdy => new() { Time = Time, IdleTimeout = IdleTimeout };
}
