namespace Kubestrel.Streaming.WebSockets;

/// <summary>What our side may do with a channel.</summary>
internal readonly record struct ChannelDirection(bool Readable, bool Writable)
{
    public static ChannelDirection Ignore => default;

    public static ChannelDirection Read => new(true, false);

    public static ChannelDirection Write => new(false, true);

    public static ChannelDirection Both => new(true, true);
}
