using System.Buffers.Binary;

namespace Kubestrel.Streaming.Spdy.Framing;

/// <summary>The first 8 bytes of a frame. Control: 1 bit set, 15 bits version, 16 bits type. Data: 1 bit clear, 31 bits stream id.
/// Both: 8 bits flags, 24 bits payload length.</summary>
internal readonly record struct FrameHead(bool IsControl, int Version, FrameType Type, uint StreamId, FrameFlags Flags, int Length)
{
    public const int Size = 8;
    public const int ProtocolVersion = 3;
    public const int MaxLength = (1 << 24) - 1;

    public static FrameHead Parse(ReadOnlySpan<byte> head)
    {
        var first = BinaryPrimitives.ReadUInt32BigEndian(head);
        var second = BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
        var flags = (FrameFlags)(second >> 24);
        var length = (int)(second & 0xffffff);
        return (first & 0x80000000) != 0
            ? new FrameHead(true, (int)(first >> 16) & 0x7fff, (FrameType)(first & 0xffff), 0, flags, length)
            : new FrameHead(false, ProtocolVersion, 0, first & 0x7fffffff, flags, length);
    }

    public static void WriteControl(Span<byte> to, FrameType type, FrameFlags flags, int length)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, 0x80000000 | (ProtocolVersion << 16) | (uint)type);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], ((uint)flags << 24) | (uint)length);
    }

    public static void WriteData(Span<byte> to, uint streamId, FrameFlags flags, int length)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, streamId);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], ((uint)flags << 24) | (uint)length);
    }
}
