namespace Kubestrel.Codecs.FieldOwnership.Merging;

/// <summary>
/// Walks JSON text that our own encoder wrote (well-formed, no blanks) without decoding it: a value is found by its brackets.
/// </summary>
internal ref struct CompactJson(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _position = 1;

    /// <summary>Moves to the next member of an object; false behind the last.</summary>
    /// <param name="name">The name between its quotes, escapes as they are.</param>
    public bool NextMember(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        if (!NextToken())
        {
            name = value = default;
            return false;
        }

        var end = EndOfString(_json, _position);
        name = _json[(_position + 1)..(end - 1)];
        value = Take(end + 1);
        return true;
    }

    public bool NextElement(out ReadOnlySpan<byte> value)
    {
        if (!NextToken())
        {
            value = default;
            return false;
        }

        value = Take(_position);
        return true;
    }

    /// <summary>The value of a member; empty where the object lacks it.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var members = new CompactJson(json);
        while (members.NextMember(out var found, out var value))
        {
            if (found.SequenceEqual(name))
            {
                return value;
            }
        }

        return default;
    }

    public static string Text(ReadOnlySpan<byte> escaped) =>
        escaped.Contains((byte)'\\') ? Machinery.Json.JsonStrings.Unescape(escaped) : System.Text.Encoding.UTF8.GetString(escaped);

    private bool NextToken()
    {
        if (_json[_position] == ',')
        {
            _position++;
        }

        return _json[_position] is not ((byte)'}' or (byte)']');
    }

    private ReadOnlySpan<byte> Take(int start)
    {
        _position = EndOfValue(_json, start);
        return _json[start.._position];
    }

    private static int EndOfString(ReadOnlySpan<byte> json, int quote)
    {
        var position = quote + 1;
        while (true)
        {
            position += json[position..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[position] == '"')
            {
                return position + 1;
            }

            position += 2;
        }
    }

    private static int EndOfValue(ReadOnlySpan<byte> json, int start)
    {
        switch (json[start])
        {
            case (byte)'"':
                return EndOfString(json, start);
            case (byte)'{' or (byte)'[':
                break;
            default:
                var length = json[start..].IndexOfAny((byte)',', (byte)'}', (byte)']');
                return length < 0 ? json.Length : start + length;
        }

        var depth = 0;
        var position = start;
        while (true)
        {
            position += json[position..].IndexOfAny(Structure);
            switch (json[position])
            {
                case (byte)'"':
                    position = EndOfString(json, position);
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            position++;
            if (depth == 0)
            {
                return position;
            }
        }
    }

    private static readonly System.Buffers.SearchValues<byte> Structure = System.Buffers.SearchValues.Create("\"{}[]"u8);
}
