namespace Kubestrel.Streaming.WebSockets;

/// <summary>The shape of a channel protocol as one side sees it.</summary>
internal sealed record WebSocketChannelsOptions
{
    public required IReadOnlyList<ChannelDirection> Channels { get; init; }

    public ChannelCodec Codec { get; init; }

    /// <summary>A message of 255 and a channel number ends that channel (v5).</summary>
    public bool TakesCloseSignals { get; init; }

    public bool SendsCloseSignals { get; init; }

    public int ChannelBuffer { get; init; } = 64 * 1024;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
