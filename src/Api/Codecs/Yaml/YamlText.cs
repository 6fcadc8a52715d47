using System.Globalization;
using System.Text;

namespace Kubestrel.Codecs.Yaml;

/// <summary>Which styles a text can take in YAML, by libyaml's rules, and the styles that need escapes or indentation.</summary>
internal static class YamlText
{
    public static bool IsMultiline(string text) => text.AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") >= 0;

    public static (bool Plain, bool SingleQuoted, bool Literal) Analyze(string text)
    {
        if (text.Length == 0)
        {
            return (true, true, false);
        }

        var indicators = text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);
        var special = false;
        var lineBreaks = false;
        var spaceBreak = false;
        var breakSpace = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var blankFollows = i + 1 == text.Length || text[i + 1] is ' ' or '\t';
            var blankBefore = i == 0 || IsBlank(text[i - 1]);
            indicators |= c switch
            {
                ',' or '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => i == 0,
                '#' => blankBefore,
                '?' or '-' => i == 0 && blankFollows,
                ':' => blankFollows,
                _ => false,
            };
            special |= !IsPrintable(c);
            lineBreaks |= IsBreak(c);
            spaceBreak |= i > 0 && IsBreak(c) && text[i - 1] == ' ';
            breakSpace |= i > 0 && c == ' ' && IsBreak(text[i - 1]);
        }

        var edge = text[0] == ' ' || text[^1] == ' ' || IsBreak(text[0]) || IsBreak(text[^1]);
        special |= spaceBreak;
        return (!indicators && !special && !lineBreaks && !edge && !breakSpace, !special && !breakSpace && !lineBreaks, !special && text[^1] != ' ');
    }

    /// <summary>The block form: every line indented, the ending (strip, clip, keep) said by the header.</summary>
    public static void AppendLiteral(StringBuilder output, string text, int indent)
    {
        output.Append('|');
        if (text[0] is ' ' or '\n')
        {
            output.Append('2');
        }

        var trailing = text.Length - text.TrimEnd('\n').Length;
        if (trailing == 0)
        {
            output.Append('-');
        }
        else if (trailing > 1 || text.Length == 1)
        {
            output.Append('+');
        }

        var body = trailing > 0 ? text[..^1] : text;
        foreach (var line in body.Split('\n'))
        {
            output.Append('\n');
            if (line.Length > 0)
            {
                output.Append(' ', indent).Append(line);
            }
        }
    }

    public static void AppendDoubleQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            var escape = rune.Value switch
            {
                0 => "\\0",
                7 => "\\a",
                8 => "\\b",
                9 => "\\t",
                10 => "\\n",
                11 => "\\v",
                12 => "\\f",
                13 => "\\r",
                27 => "\\e",
                '"' => "\\\"",
                '\\' => "\\\\",
                0x85 => "\\N",
                0xA0 => "\\_",
                0x2028 => "\\L",
                0x2029 => "\\P",
                _ => null,
            };
            if (rune.Value == 0xA0 || (escape is null && rune.IsBmp && IsPrintable((char)rune.Value)))
            {
                output.Append(rune.ToString());
            }
            else
            {
                _ = escape is not null ? output.Append(escape)
                    : rune.Value <= 0xFF ? output.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}")
                    : rune.IsBmp ? output.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}")
                    : output.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
            }
        }

        output.Append('"');
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' || IsBreak(c);

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsPrintable(char c) =>
        c == '\n' || c is >= ' ' and <= '~' || (c >= 0xA0 && !char.IsSurrogate(c) && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF'));
}
