using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>Who is forwarded to, for messages, and the timers; upstream's values.</summary>
public sealed record PortForwardOptions
{
    public static PortForwardOptions Default { get; } = new();

    public string Pod { get; init; } = "";

    public string PodUid { get; init; } = "";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long the second stream of a pair may take to appear.</summary>
    public TimeSpan StreamCreationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromHours(4);

    internal SpdyConnectionOptions Spdy => new() { Time = Time, IdleTimeout = IdleTimeout };

    internal string Describe(int port, Exception failure) => $"error forwarding port {port} to pod {Pod}, uid {PodUid}: {failure.Message}";
}
