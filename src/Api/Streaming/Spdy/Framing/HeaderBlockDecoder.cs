using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kubestrel.Streaming.Spdy.Framing;

/// <summary>Reads header blocks, which together form one zlib stream per direction. The raw inflater is given the preset dictionary as a
/// stored block ahead of the peer's bytes, which fills its window exactly as a preset dictionary does; that output is thrown away.</summary>
internal sealed class HeaderBlockDecoder(int maxBlockSize, int maxHeaderCount) : IDisposable
{
    private readonly FrameFeed _feed = new();
    private DeflateStream? _inflater;
    private byte[] _plain = new byte[512];

    /// <summary>Decodes one frame's block. Throws <see cref="SpdyProtocolException"/> for anything that is not a whole, sane block.</summary>
    public SpdyHeaders Read(ReadOnlySpan<byte> block)
    {
        var inflater = _inflater;
        if (inflater is null)
        {
            block = block[ReadZlibHead(block)..];
            inflater = Start();
        }

        _feed.Offer(block);
        int length;
        try
        {
            length = Inflate(inflater);
        }
        catch (InvalidDataException broken)
        {
            throw new SpdyProtocolException("compressed payload size was incorrect", broken);
        }

        if (_feed.Remaining > 0)
        {
            throw new SpdyProtocolException("compressed payload size was incorrect");
        }

        return Parse(_plain.AsSpan(0, length));
    }

    public void Dispose()
    {
        _inflater?.Dispose();
        _feed.Dispose();
    }

    private static int ReadZlibHead(ReadOnlySpan<byte> block)
    {
        if (block.Length < 2 || (block[0] & 0x0f) != 8 || BinaryPrimitives.ReadUInt16BigEndian(block) % 31 != 0)
        {
            throw new SpdyProtocolException("header block does not start with a zlib header");
        }

        if ((block[1] & 0x20) == 0)
        {
            return 2;
        }

        return block.Length >= 6 && BinaryPrimitives.ReadUInt32BigEndian(block[2..]) == HeaderDictionary.Id
            ? 6
            : throw new SpdyProtocolException("header block names an unknown dictionary");
    }

    private DeflateStream Start()
    {
        var dictionary = HeaderDictionary.Bytes;
        var primer = new byte[dictionary.Length + 5];
        BinaryPrimitives.WriteUInt16LittleEndian(primer.AsSpan(1), (ushort)dictionary.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(primer.AsSpan(3), (ushort)~dictionary.Length);
        dictionary.CopyTo(primer, 5);
        _feed.Offer(primer);
        _inflater = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
        _inflater.ReadExactly(new byte[dictionary.Length]);
        return _inflater;
    }

    private int Inflate(DeflateStream inflater)
    {
        var length = 0;
        while (true)
        {
            if (length == _plain.Length)
            {
                if (length >= maxBlockSize)
                {
                    throw new SpdyProtocolException("header block is too large");
                }

                Array.Resize(ref _plain, Math.Min(_plain.Length * 2, maxBlockSize));
            }

            var read = inflater.Read(_plain.AsSpan(length));
            if (read == 0)
            {
                return length;
            }

            length += read;
        }
    }

    private SpdyHeaders Parse(ReadOnlySpan<byte> plain)
    {
        var count = ReadLength(ref plain);
        if (count > maxHeaderCount)
        {
            throw new SpdyProtocolException("too many headers");
        }

        var headers = new List<KeyValuePair<string, string>>(count);
        for (var i = 0; i < count; i++)
        {
            var name = ReadText(ref plain);
            headers.Add(new(name, ReadText(ref plain)));
        }

        return plain.IsEmpty ? SpdyHeaders.FromWire(headers) : throw new SpdyProtocolException("compressed payload size was incorrect");
    }

    private static int ReadLength(ref ReadOnlySpan<byte> plain)
    {
        if (plain.Length < 4)
        {
            throw new SpdyProtocolException("header block is cut short");
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(plain);
        plain = plain[4..];
        return length >= 0 ? length : throw new SpdyProtocolException("header block has a negative length");
    }

    private static string ReadText(ref ReadOnlySpan<byte> plain)
    {
        var length = ReadLength(ref plain);
        if (length > plain.Length)
        {
            throw new SpdyProtocolException("header block is cut short");
        }

        var text = Encoding.UTF8.GetString(plain[..length]);
        plain = plain[length..];
        return text;
    }
}
