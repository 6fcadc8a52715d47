using System.Buffers.Binary;
using System.Text;

namespace Kubestrel.Machinery.Protobuf;

/// <summary>Reads one protobuf message (proto2 wire form) for the generated decoders.</summary>
public ref struct ProtoInput(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private int _wireType;

    /// <summary>Moves to the next field; 0 at the end of the message.</summary>
    public int NextField()
    {
        if (_position >= _bytes.Length)
        {
            return 0;
        }

        var tag = ReadVarint();
        _wireType = (int)(tag & 7);
        var number = tag >> 3;
        return number is > 0 and <= 0x1FFFFFFF ? (int)number : throw new ProtobufFormatException($"proto: illegal tag {number} (wire type {_wireType})");
    }

    public ProtoInput ReadMessage() => new(ReadSpan());

    public string ReadString() => Json.StringPool.Get(ReadSpan());

    public bool ReadBool() => ReadInt64() != 0;

    public int ReadInt32() => (int)ReadInt64();

    public long ReadInt64()
    {
        Expect(0);
        return (long)ReadVarint();
    }

    public double ReadDouble()
    {
        Expect(1);
        return BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(Take(8)));
    }

    public ByteString ReadBytes() => new(ReadSpan().ToArray());

    public RawJson ReadRaw()
    {
        var message = ReadMessage();
        RawJson raw = default;
        while (message.NextField() is var field and not 0)
        {
            if (field == 1)
            {
                raw = new(message.ReadSpan().ToArray());
            }
            else
            {
                message.Skip();
            }
        }

        return raw;
    }

    public Quantity ReadQuantity()
    {
        var message = ReadMessage();
        var text = "";
        while (message.NextField() is var field and not 0)
        {
            if (field == 1)
            {
                text = message.ReadString();
            }
            else
            {
                message.Skip();
            }
        }

        return text.Length == 0 ? default : Quantity.TryParse(text, out var quantity, out var error) ? quantity : throw new ProtobufFormatException(error);
    }

    public IntOrString ReadIntOrString()
    {
        var message = ReadMessage();
        var isString = false;
        var number = 0;
        var text = "";
        while (message.NextField() is var field and not 0)
        {
            switch (field)
            {
                case 1: isString = message.ReadInt64() == 1; break;
                case 2: number = message.ReadInt32(); break;
                case 3: text = message.ReadString(); break;
                default: message.Skip(); break;
            }
        }

        return new(isString, number, text);
    }

    public Time ReadTime() => ReadTimestamp() is { } moment ? new(moment) : default;

    public MicroTime ReadMicroTime() => ReadTimestamp() is { } moment ? new(moment) : default;

    public Duration ReadDuration()
    {
        var message = ReadMessage();
        long nanoseconds = 0;
        while (message.NextField() is var field and not 0)
        {
            if (field == 1)
            {
                nanoseconds = message.ReadInt64();
            }
            else
            {
                message.Skip();
            }
        }

        return new(nanoseconds);
    }

    /// <summary>A number list, packed or not: adds this occurrence's numbers.</summary>
    public void ReadNumbers(List<long> numbers)
    {
        if (_wireType != 2)
        {
            numbers.Add(ReadInt64());
            return;
        }

        var packed = ReadMessage();
        while (packed._position < packed._bytes.Length)
        {
            numbers.Add((long)packed.ReadVarint());
        }
    }

    public void Skip()
    {
        switch (_wireType)
        {
            case 0: ReadVarint(); break;
            case 1: Take(8); break;
            case 2: ReadSpan(); break;
            case 5: Take(4); break;
            default: throw new ProtobufFormatException($"proto: illegal wireType {_wireType}");
        }
    }

    private DateTimeOffset? ReadTimestamp()
    {
        var message = ReadMessage();
        long seconds = 0;
        var nanos = 0;
        var any = false;
        while (message.NextField() is var field and not 0)
        {
            any = true;
            switch (field)
            {
                case 1: seconds = message.ReadInt64(); break;
                case 2: nanos = message.ReadInt32(); break;
                default: message.Skip(); break;
            }
        }

        if (!any)
        {
            return null;
        }

        return seconds is >= -62135596800 and <= 253402300799 && nanos is >= 0 and < 1_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(nanos / 100)
            : throw new ProtobufFormatException("proto: time out of range");
    }

    private ReadOnlySpan<byte> ReadSpan()
    {
        Expect(2);
        var length = ReadVarint();
        return length <= int.MaxValue ? Take((int)length) : throw new ProtobufFormatException("proto: negative length found during unmarshaling");
    }

    private readonly void Expect(int wireType)
    {
        if (_wireType != wireType)
        {
            throw new ProtobufFormatException($"proto: wrong wireType = {_wireType}");
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - _position)
        {
            throw new ProtobufFormatException("unexpected EOF");
        }

        var span = _bytes.Slice(_position, count);
        _position += count;
        return span;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_position >= _bytes.Length)
            {
                throw new ProtobufFormatException("unexpected EOF");
            }

            var b = _bytes[_position++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new ProtobufFormatException("proto: integer overflow");
    }
}
