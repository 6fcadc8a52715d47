using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Kubestrel.Machinery.Json;

/// <summary>
/// Writes JSON text as Go's encoder does: no blanks, &lt; &gt; &amp; and the line separators escaped.
/// The generated encoders pass names with quotes and colon; a comma is put wherever the last byte does not open a value.
/// Reusable after Clear; the buffer is rented and returned by Dispose.
/// </summary>
public sealed class JsonOutput : IDisposable
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(value => (byte)value), (byte)'"', (byte)'\\', (byte)'<', (byte)'>', (byte)'&', 0xE2]);

    /// <summary>What makes JSON text differ from its compact form; text without these, such as field sets, is copied as it is.</summary>
    private static readonly SearchValues<byte> Compacted = SearchValues.Create([.. " \t\r\n<>&"u8, 0xE2]);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    public int Length => _length;

    public void Clear() => _length = 0;

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    public void BeginObject() => Open((byte)'{');

    public void EndObject() => Append((byte)'}');

    public void BeginList() => Open((byte)'[');

    public void EndList() => Append((byte)']');

    /// <param name="quotedNameAndColon">The name as it appears, for example <c>"kind":</c>.</param>
    public void Name(ReadOnlySpan<byte> quotedNameAndColon)
    {
        Ensure(quotedNameAndColon.Length + 1);
        if (_buffer[_length - 1] != (byte)'{')
        {
            _buffer[_length++] = (byte)',';
        }

        quotedNameAndColon.CopyTo(_buffer.AsSpan(_length));
        _length += quotedNameAndColon.Length;
    }

    public void Key(string key)
    {
        Separate();
        Quote(key);
        Append((byte)':');
    }

    /// <summary>A key made of two parts.</summary>
    public void Key(string prefix, string key)
    {
        Separate();
        Quote(prefix);
        _length--;
        var quote = _length;
        Quote(key);
        _buffer.AsSpan(quote + 1, _length - quote - 1).CopyTo(_buffer.AsSpan(quote));
        _length--;
        Append((byte)':');
    }

    /// <summary>Appends JSON text as it is, as the next value.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        Separate();
        Append(json);
    }

    public void Null() => Raw("null"u8);

    public void Value(string value)
    {
        Separate();
        Quote(value);
    }

    public void Value(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Value(int value) => Value((long)value);

    public void Value(long value)
    {
        Separate();
        Ensure(20);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    /// <summary>A number whose JSON text is known.</summary>
    public void Number(string text)
    {
        Separate();
        Ensure(text.Length);
        _length += Encoding.ASCII.GetBytes(text, _buffer.AsSpan(_length));
    }

    public void Value(double value) => Number(GoFloat.Json(value));

    public void Value(ByteString value)
    {
        if (value.IsNull)
        {
            Null();
            return;
        }

        Separate();
        Append((byte)'"');
        Ensure(Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value.Span, _buffer.AsSpan(_length), out _, out var written);
        _length += written;
        Append((byte)'"');
    }

    public void Value(RawJson value)
    {
        if (value.IsNull)
        {
            Null();
            return;
        }

        Separate();
        Compact(value.Span);
    }

    public void Value(Quantity value) => Value(value.ToString());

    public void Value(IntOrString value)
    {
        if (value.IsString)
        {
            Value(value.StringValue);
        }
        else
        {
            Value(value.IntValue);
        }
    }

    public void Value(Time value)
    {
        if (value.IsZero)
        {
            Null();
            return;
        }

        Separate();
        Ensure(22);
        _buffer[_length++] = (byte)'"';
        value.Value.UtcDateTime.TryFormat(_buffer.AsSpan(_length), out var written, "yyyy-MM-dd'T'HH:mm:ss'Z'");
        _length += written;
        _buffer[_length++] = (byte)'"';
    }

    public void Value(MicroTime value)
    {
        if (value.IsZero)
        {
            Null();
        }
        else
        {
            Value(value.ToString());
        }
    }

    public void Value(Duration value) => Value(value.ToString());

    /// <summary>Copies JSON text without the blanks between its tokens and with the HTML characters in its strings escaped.</summary>
    private void Compact(ReadOnlySpan<byte> json)
    {
        if (json.IndexOfAny(Compacted) < 0)
        {
            Append(json);
            return;
        }

        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var b = json[i];
            if (inString)
            {
                if (b == '\\')
                {
                    Append(b);
                    Append(json[++i]);
                    continue;
                }

                inString = b != '"';
                i += WriteEscaped(json, i, keepBackslashes: true);
                continue;
            }

            if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                continue;
            }

            inString = b == '"';
            Append(b);
        }
    }

    private void Quote(string value)
    {
        Ensure((3 * value.Length) + 2);
        _buffer[_length++] = (byte)'"';
        var start = _length;
        var written = Encoding.UTF8.GetBytes(value, _buffer.AsSpan(start));
        var text = _buffer.AsSpan(start, written);
        if (text.IndexOfAny(Escaped) < 0)
        {
            _length += written;
        }
        else
        {
            var copy = ArrayPool<byte>.Shared.Rent(written);
            text.CopyTo(copy);
            var source = copy.AsSpan(0, written);
            for (var i = 0; i < source.Length; i++)
            {
                i += WriteEscaped(source, i, keepBackslashes: false);
            }

            ArrayPool<byte>.Shared.Return(copy);
        }

        Append((byte)'"');
    }

    /// <summary>Writes the character at a position; returns how many further bytes it took.</summary>
    private int WriteEscaped(ReadOnlySpan<byte> text, int position, bool keepBackslashes)
    {
        var b = text[position];
        switch (b)
        {
            case (byte)'<': Append("\\u003c"u8); return 0;
            case (byte)'>': Append("\\u003e"u8); return 0;
            case (byte)'&': Append("\\u0026"u8); return 0;
            case 0xE2 when position + 2 < text.Length && text[position + 1] == 0x80 && text[position + 2] is 0xA8 or 0xA9:
                Append(text[position + 2] == 0xA8 ? "\\u2028"u8 : "\\u2029"u8);
                return 2;
            case (byte)'"' when !keepBackslashes: Append("\\\""u8); return 0;
            case (byte)'\\' when !keepBackslashes: Append("\\\\"u8); return 0;
            case (byte)'\n': Append("\\n"u8); return 0;
            case (byte)'\r': Append("\\r"u8); return 0;
            case (byte)'\t': Append("\\t"u8); return 0;
            case (byte)'\b': Append("\\b"u8); return 0;
            case (byte)'\f': Append("\\f"u8); return 0;
            case < 0x20:
                Append("\\u00"u8);
                Append((byte)"0123456789abcdef"[b >> 4]);
                Append((byte)"0123456789abcdef"[b & 15]);
                return 0;
            default: Append(b); return 0;
        }
    }

    private void Open(byte mark)
    {
        Separate();
        Append(mark);
    }

    private void Separate()
    {
        if (_length > 0 && _buffer[_length - 1] is not ((byte)'{' or (byte)'[' or (byte)':' or (byte)','))
        {
            Append((byte)',');
        }
    }

    private void Append(byte value)
    {
        Ensure(1);
        _buffer[_length++] = value;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Ensure(int count)
    {
        if (_buffer.Length - _length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
