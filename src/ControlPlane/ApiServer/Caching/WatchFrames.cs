using System.Buffers.Binary;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.ApiServer.Caching;

/// <summary>The pieces of watch streams: JSON objects one a line, or protobuf messages behind four bytes of big-endian length.</summary>
internal static class WatchFrames
{
    public static ReadOnlySpan<byte> JsonEnd => "}\n"u8;

    public static ReadOnlySpan<byte> JsonStart(WatchNoticeType type) => type switch
    {
        WatchNoticeType.Added => "{\"type\":\"ADDED\",\"object\":"u8,
        WatchNoticeType.Modified => "{\"type\":\"MODIFIED\",\"object\":"u8,
        WatchNoticeType.Deleted => "{\"type\":\"DELETED\",\"object\":"u8,
        WatchNoticeType.Bookmark => "{\"type\":\"BOOKMARK\",\"object\":"u8,
        _ => "{\"type\":\"ERROR\",\"object\":"u8,
    };

    /// <summary>A bare WatchEvent (type 1, object as RawExtension 2) behind its length: in streams only the object inside has an envelope.</summary>
    /// <param name="enveloped">The object in its own envelope.</param>
    public static byte[] Protobuf(WatchNoticeType type, ReadOnlySpan<byte> enveloped)
    {
        using var output = new ProtoOutput();
        var raw = output.Mark;
        output.Bytes(1, enveloped);
        output.Prefix(2, raw);
        output.Value(1, Name(type));
        var frame = new byte[4 + output.Written.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)output.Written.Length);
        output.Written.CopyTo(frame.AsSpan(4));
        return frame;
    }

    private static string Name(WatchNoticeType type) => type switch
    {
        WatchNoticeType.Added => "ADDED",
        WatchNoticeType.Modified => "MODIFIED",
        WatchNoticeType.Deleted => "DELETED",
        WatchNoticeType.Bookmark => "BOOKMARK",
        _ => "ERROR",
    };
}
