using System.Buffers.Text;
using System.Text.Json;

namespace Kubestrel.Machinery.Json;

public ref partial struct JsonInput
{
    public readonly string ReadString() => IsNull ? "" : _reader.TokenType == JsonTokenType.String ? Text() : throw Mismatch("string");

    public readonly string? ReadStringOrNull() => IsNull ? null : ReadString();

    public readonly bool ReadBool() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        _ => throw Mismatch("bool"),
    };

    public readonly bool? ReadBoolOrNull() => IsNull ? null : ReadBool();

    public readonly int ReadInt32() =>
        IsNull ? 0 : _reader.TokenType == JsonTokenType.Number ? _reader.TryGetInt32(out var value) ? value : throw BadNumber("int32") : throw Mismatch("int32");

    public readonly int? ReadInt32OrNull() => IsNull ? null : ReadInt32();

    public readonly long ReadInt64() =>
        IsNull ? 0 : _reader.TokenType == JsonTokenType.Number ? _reader.TryGetInt64(out var value) ? value : throw BadNumber("int64") : throw Mismatch("int64");

    public readonly long? ReadInt64OrNull() => IsNull ? null : ReadInt64();

    /// <summary>The text of a number as it is written; for trees, which keep it.</summary>
    public readonly string NumberText => Text();

    public readonly double ReadDouble() =>
        IsNull ? 0 : _reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var value) ? value : throw Mismatch("float64");

    public readonly double? ReadDoubleOrNull() => IsNull ? null : ReadDouble();

    public readonly ByteString ReadBytes()
    {
        if (IsNull)
        {
            return default;
        }

        if (_reader.TokenType != JsonTokenType.String)
        {
            throw Mismatch("[]uint8");
        }

        return _reader.TryGetBytesFromBase64(out var bytes) ? new(bytes) : throw new JsonFormatException("illegal base64 data at input byte " + IllegalBase64Position());
    }

    public RawJson ReadRaw()
    {
        if (IsNull)
        {
            return default;
        }

        var start = (int)_reader.TokenStartIndex;
        Skip();
        return new(_source[start..(int)_reader.BytesConsumed].ToArray());
    }

    /// <summary>JSON that may be null itself: an element of a list of any values.</summary>
    public RawJson ReadRawValue() => IsNull ? new("null"u8.ToArray()) : ReadRaw();

    public readonly Quantity ReadQuantity()
    {
        if (IsNull)
        {
            return default;
        }

        if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            throw new JsonFormatException("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
        }

        var text = Text();
        return Quantity.TryParse(text, out var quantity, out var error) ? quantity : throw new JsonFormatException(error);
    }

    public readonly Quantity? ReadQuantityOrNull() => IsNull ? null : ReadQuantity();

    public readonly IntOrString ReadIntOrString()
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return new(Text());
        }

        return IsNull ? default
            : _reader.TokenType == JsonTokenType.Number ? _reader.TryGetInt32(out var value) ? new(value) : throw BadNumber("int32")
            : throw Mismatch("int32");
    }

    public readonly IntOrString? ReadIntOrStringOrNull() => IsNull ? default(IntOrString?) : ReadIntOrString();

    public readonly Time ReadTime() =>
        IsNull ? default : Time.TryParse(ReadString(), out var time) ? time : throw BadTime("2006-01-02T15:04:05Z07:00");

    public readonly Time? ReadTimeOrNull() => IsNull ? null : ReadTime();

    public readonly MicroTime ReadMicroTime() =>
        IsNull ? default : MicroTime.TryParse(ReadString(), out var time) ? time : throw BadTime("2006-01-02T15:04:05.000000Z07:00");

    public readonly MicroTime? ReadMicroTimeOrNull() => IsNull ? null : ReadMicroTime();

    public readonly Duration ReadDuration() =>
        IsNull ? default : Duration.TryParse(ReadString(), out var duration) ? duration : throw new JsonFormatException($"time: invalid duration \"{Text()}\"");

    public readonly Duration? ReadDurationOrNull() => IsNull ? null : ReadDuration();

    private readonly string Text() =>
        _reader.ValueIsEscaped ? JsonStrings.Unescape(_reader.ValueSpan) : StringPool.Get(_reader.ValueSpan);

    private readonly JsonFormatException BadNumber(string type) => Mismatch("number " + Text(), type);

    private readonly JsonFormatException BadTime(string layout) =>
        new($"parsing time \"{Text()}\" as \"{layout}\": cannot parse \"{Text()}\" as \"2006\"");

    private readonly int IllegalBase64Position()
    {
        var text = _reader.ValueSpan;
        var position = text.IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);
        return position < 0 ? text.Length : position;
    }
}
