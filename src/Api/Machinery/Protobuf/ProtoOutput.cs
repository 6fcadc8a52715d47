using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Kubestrel.Machinery.Protobuf;

/// <summary>
/// Writes protobuf from the last byte to the first, so that a message's length is known when its prefix is written:
/// the generated encoders write their fields in descending order. The result stands at the end of the rented buffer.
/// </summary>
public sealed class ProtoOutput : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _start;

    public ProtoOutput() => _start = _buffer.Length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(_start);

    /// <summary>Bytes written so far; the difference of two marks is a message's length.</summary>
    public int Mark => _buffer.Length - _start;

    public void Clear() => _start = _buffer.Length;

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = 0;
    }

    /// <summary>Closes a nested message whose body was written since the mark.</summary>
    public void Prefix(int field, int mark)
    {
        Varint((ulong)(Mark - mark));
        Tag(field, 2);
    }

    public void Value(int field, string value)
    {
        var count = Encoding.UTF8.GetByteCount(value);
        Encoding.UTF8.GetBytes(value, Take(count));
        Varint((ulong)count);
        Tag(field, 2);
    }

    public void Value(int field, bool value)
    {
        Take(1)[0] = value ? (byte)1 : (byte)0;
        Tag(field, 0);
    }

    public void Value(int field, int value) => Value(field, (long)value);

    public void Value(int field, long value)
    {
        Varint((ulong)value);
        Tag(field, 0);
    }

    public void Value(int field, double value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), BitConverter.DoubleToInt64Bits(value));
        Tag(field, 1);
    }

    public void Value(int field, ByteString value)
    {
        if (!value.IsNull)
        {
            Bytes(field, value.Span);
        }
    }

    public void Value(int field, RawJson value)
    {
        var mark = Mark;
        if (!value.IsNull)
        {
            Bytes(1, value.Span);
        }

        Prefix(field, mark);
    }

    public void Value(int field, Quantity value)
    {
        var mark = Mark;
        Value(1, value.ToString());
        Prefix(field, mark);
    }

    public void Value(int field, IntOrString value)
    {
        var mark = Mark;
        Value(3, value.StringValue);
        Value(2, value.IntValue);
        Value(1, value.IsString ? 1 : 0);
        Prefix(field, mark);
    }

    public void Value(int field, Time value) => Timestamp(field, value.Value, withFraction: false);

    public void Value(int field, MicroTime value) => Timestamp(field, value.Value, withFraction: true);

    public void Value(int field, Duration value)
    {
        var mark = Mark;
        Value(1, value.Nanoseconds);
        Prefix(field, mark);
    }

    public void Message<T>(int field, T value) where T : class, IApiType<T>
    {
        var mark = Mark;
        value.WriteProto(this);
        Prefix(field, mark);
    }

    public void Messages<T>(int field, ValueList<T> items) where T : class, IApiType<T>
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            Message(field, items[i]);
        }
    }

    public void List<T>(int field, ValueList<T> items, Action<ProtoOutput, int, T> write)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            write(this, field, items[i]);
        }
    }

    public void Map<T>(int field, ValueMap<T> entries, Action<ProtoOutput, int, T> write)
    {
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var mark = Mark;
            write(this, 2, entries.Span[i].Value);
            Value(1, entries.Span[i].Key);
            Prefix(field, mark);
        }
    }

    /// <summary>Bytes as they are, without tag or length.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Raw(bytes);
        Varint((ulong)bytes.Length);
        Tag(field, 2);
    }

    private void Timestamp(int field, DateTimeOffset value, bool withFraction)
    {
        var mark = Mark;
        if (value != default)
        {
            var ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
            var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
            if (rest < 0)
            {
                seconds--;
                rest += TimeSpan.TicksPerSecond;
            }

            Value(2, withFraction ? rest * 100 : 0);
            Value(1, seconds);
        }

        Prefix(field, mark);
    }

    private void Tag(int field, int wireType) => Varint(((ulong)field << 3) | (uint)wireType);

    private void Varint(ulong value)
    {
        var size = 1;
        for (var rest = value >> 7; rest != 0; rest >>= 7)
        {
            size++;
        }

        var span = Take(size);
        for (var i = 0; i < size - 1; i++)
        {
            span[i] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[size - 1] = (byte)value;
    }

    private Span<byte> Take(int count)
    {
        if (_start < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, Mark + count));
            var written = Written;
            written.CopyTo(larger.AsSpan(larger.Length - written.Length));
            var start = larger.Length - written.Length;
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
            _start = start;
        }

        _start -= count;
        return _buffer.AsSpan(_start, count);
    }
}
