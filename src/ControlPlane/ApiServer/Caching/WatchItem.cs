using Kubestrel.Client.Requests;

namespace Kubestrel.ApiServer.Caching;

/// <summary>An event as one watch sees it.</summary>
/// <param name="Own">The object to show where it is not the event's: the last matching state of one that ceased to match.</param>
internal readonly record struct WatchItem(WatchNoticeType Type, CacheEvent Event, CachedObject? Own)
{
    public CachedObject Object => Own ?? Event.Object;

    /// <summary>The shared protobuf frame, or one made for this watch when it sees the event differently.</summary>
    public byte[] ProtobufFrame() =>
        Own is null && Type == Event.Type ? Event.ProtobufFrame() : WatchFrames.Protobuf(Type, Object.Protobuf());
}
