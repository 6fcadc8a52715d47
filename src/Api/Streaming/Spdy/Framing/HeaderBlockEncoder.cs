using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Kubestrel.Streaming.Spdy.Framing;

/// <summary>Writes header blocks as one zlib stream over the life of a connection. The blocks are stored, not deflated: they are some
/// tens of bytes, a stored block leaks nothing through its length, and every inflater takes it. Each block ends with an empty stored
/// block (zlib's sync flush), which is where Go's inflater hands out what it has. The zlib header names the SPDY dictionary.</summary>
internal sealed class HeaderBlockEncoder
{
    private const int MaxStored = 0xffff;

    private static readonly byte[] s_syncFlush = [0x00, 0x00, 0x00, 0xff, 0xff];
    private bool _started;

    public void Write(SpdyHeaders headers, IBufferWriter<byte> output)
    {
        var plain = new ArrayBufferWriter<byte>(256);
        WritePlain(headers, plain);
        if (!_started)
        {
            _started = true;
            // CMF 0x78 (deflate, 32 KiB window); FLG 0xbb (FDICT, level 2, check bits so that CMF*256+FLG is a multiple of 31).
            output.Write<byte>([0x78, 0xbb]);
            BinaryPrimitives.WriteUInt32BigEndian(output.GetSpan(4), HeaderDictionary.Id);
            output.Advance(4);
        }

        var rest = plain.WrittenSpan;
        while (!rest.IsEmpty)
        {
            var part = rest[..Math.Min(rest.Length, MaxStored)];
            var head = output.GetSpan(5);
            head[0] = 0;
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)part.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~part.Length);
            output.Advance(5);
            output.Write(part);
            rest = rest[part.Length..];
        }

        output.Write<byte>(s_syncFlush);
    }

    private static void WritePlain(SpdyHeaders headers, ArrayBufferWriter<byte> output)
    {
        WriteInt(headers.Count, output);
        foreach (var (name, value) in headers)
        {
            WriteText(name, output);
            WriteText(value, output);
        }
    }

    private static void WriteText(string text, ArrayBufferWriter<byte> output)
    {
        WriteInt(Encoding.UTF8.GetByteCount(text), output);
        Encoding.UTF8.GetBytes(text, output);
    }

    private static void WriteInt(int value, ArrayBufferWriter<byte> output)
    {
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(4), value);
        output.Advance(4);
    }
}
