using Kubestrel.Client.Requests;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.ApiServer.Caching;

/// <summary>One change of one object, with the state before it. A deletion's <see cref="Object"/> is the last state at the deletion's revision.</summary>
internal sealed class CacheEvent(WatchNoticeType type, CachedObject obj, CachedObject? previous, DateTimeOffset at)
{
    private byte[]? _protobufFrame;

    public WatchNoticeType Type { get; } = type;

    public CachedObject Object { get; } = obj;

    public CachedObject? Previous { get; } = previous;

    public DateTimeOffset At { get; } = at;

    public long Revision => Object.Revision;

    /// <summary>The frame of a protobuf watch with its length prefix, made once for all watchers.</summary>
    public byte[] ProtobufFrame() => _protobufFrame ??= WatchFrames.Protobuf(Type, Object.Protobuf());
}
