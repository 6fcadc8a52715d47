using System.Text;

namespace Kubestrel.Codecs.Json;

/// <summary>
/// Says what is wrong with JSON text in the words of Go's scanner, which clients of upstream see.
/// Runs only after a decoder refused the text, so it is plain rather than fast.
/// </summary>
public static class GoJsonSyntax
{
    private const int MaxDepth = 10_000;
    private const string End = "unexpected end of JSON input";

    /// <summary>The error text; null when the text is one well-formed value.</summary>
    public static string? Check(ReadOnlySpan<byte> json)
    {
        var position = 0;
        var containers = new Stack<byte>();
        var expectValue = true;
        SkipBlanks(json, ref position);
        while (true)
        {
            string? error;
            if (expectValue)
            {
                error = Value(json, ref position, containers, out expectValue);
                if (error is not null)
                {
                    return error;
                }

                if (expectValue)
                {
                    continue;
                }
            }

            SkipBlanks(json, ref position);
            if (containers.Count == 0)
            {
                return position == json.Length ? null : Invalid(json[position], "after top-level value");
            }

            if (position == json.Length)
            {
                return End;
            }

            var b = json[position++];
            if (b == containers.Peek())
            {
                containers.Pop();
                continue;
            }

            if (b != ',')
            {
                return Invalid(b, containers.Peek() == '}' ? "after object key:value pair" : "after array element");
            }

            SkipBlanks(json, ref position);
            if (containers.Peek() == '}')
            {
                error = Key(json, ref position);
                if (error is not null)
                {
                    return error;
                }
            }

            expectValue = true;
        }
    }

    private static string? Value(ReadOnlySpan<byte> json, ref int position, Stack<byte> containers, out bool expectValue)
    {
        expectValue = false;
        SkipBlanks(json, ref position);
        if (position == json.Length)
        {
            return End;
        }

        var b = json[position++];
        switch (b)
        {
            case (byte)'{' or (byte)'[':
                if (containers.Count == MaxDepth)
                {
                    return "exceeded max depth";
                }

                SkipBlanks(json, ref position);
                var close = b == '{' ? (byte)'}' : (byte)']';
                if (position < json.Length && json[position] == close)
                {
                    position++;
                    return null;
                }

                containers.Push(close);
                expectValue = true;
                return b == '{' ? Key(json, ref position) : null;
            case (byte)'"':
                return String(json, ref position);
            case (byte)'t':
                return Literal(json, ref position, "true");
            case (byte)'f':
                return Literal(json, ref position, "false");
            case (byte)'n':
                return Literal(json, ref position, "null");
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                position--;
                return Number(json, ref position);
            default:
                return Invalid(b, "looking for beginning of value");
        }
    }

    private static string? Key(ReadOnlySpan<byte> json, ref int position)
    {
        SkipBlanks(json, ref position);
        if (position == json.Length)
        {
            return End;
        }

        if (json[position] != '"')
        {
            return Invalid(json[position], "looking for beginning of object key string");
        }

        position++;
        if (String(json, ref position) is { } error)
        {
            return error;
        }

        SkipBlanks(json, ref position);
        if (position == json.Length)
        {
            return End;
        }

        return json[position++] == ':' ? null : Invalid(json[position - 1], "after object key");
    }

    private static string? String(ReadOnlySpan<byte> json, ref int position)
    {
        while (position < json.Length)
        {
            var b = json[position++];
            if (b == '"')
            {
                return null;
            }

            if (b < 0x20)
            {
                return Invalid(b, "in string literal");
            }

            if (b != '\\')
            {
                continue;
            }

            if (position == json.Length)
            {
                return End;
            }

            var mark = json[position++];
            if (mark == 'u')
            {
                for (var i = 0; i < 4; i++)
                {
                    if (position == json.Length)
                    {
                        return End;
                    }

                    if (!char.IsAsciiHexDigit((char)json[position++]))
                    {
                        return Invalid(json[position - 1], @"in \u hexadecimal character escape");
                    }
                }
            }
            else if (!@"bfnrt\/""".Contains((char)mark, StringComparison.Ordinal))
            {
                return Invalid(mark, "in string escape code");
            }
        }

        return End;
    }

    private static string? Literal(ReadOnlySpan<byte> json, ref int position, string word)
    {
        foreach (var expected in word.AsSpan(1))
        {
            if (position == json.Length)
            {
                return End;
            }

            if (json[position++] != expected)
            {
                return Invalid(json[position - 1], $"in literal {word} (expecting '{expected}')");
            }
        }

        return null;
    }

    private static string? Number(ReadOnlySpan<byte> json, ref int position)
    {
        if (json[position] == '-')
        {
            position++;
            if (position == json.Length)
            {
                return End;
            }

            if (!char.IsAsciiDigit((char)json[position]))
            {
                return Invalid(json[position], "in numeric literal");
            }
        }

        if (json[position] == '0')
        {
            position++;
        }
        else
        {
            Digits(json, ref position);
        }

        if (position < json.Length && json[position] == '.')
        {
            position++;
            if (NeedDigit(json, position, "after decimal point in numeric literal") is { } error)
            {
                return error;
            }

            Digits(json, ref position);
        }

        if (position < json.Length && json[position] is (byte)'e' or (byte)'E')
        {
            position++;
            if (position < json.Length && json[position] is (byte)'+' or (byte)'-')
            {
                position++;
            }

            if (NeedDigit(json, position, "in exponent of numeric literal") is { } error)
            {
                return error;
            }

            Digits(json, ref position);
        }

        return null;
    }

    private static string? NeedDigit(ReadOnlySpan<byte> json, int position, string where) =>
        position == json.Length ? End : char.IsAsciiDigit((char)json[position]) ? null : Invalid(json[position], where);

    private static void Digits(ReadOnlySpan<byte> json, ref int position)
    {
        while (position < json.Length && char.IsAsciiDigit((char)json[position]))
        {
            position++;
        }
    }

    private static void SkipBlanks(ReadOnlySpan<byte> json, ref int position)
    {
        while (position < json.Length && json[position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            position++;
        }
    }

    private static string Invalid(byte b, string where)
    {
        var quoted = b switch
        {
            (byte)'\'' => @"'\''",
            (byte)'"' => "'\"'",
            _ => $"'{Escape(b)}'",
        };
        return $"invalid character {quoted} {where}";
    }

    private static string Escape(byte b)
    {
        if (b is >= 0x80 and < 0xA1 or 0xAD)
        {
            return $"\\u00{b:x2}";
        }

        var quoted = GoString.Quote(((char)b).ToString());
        return quoted[1..^1];
    }
}
