using System.Globalization;
using System.Text;

namespace Kubestrel.Codecs.Yaml;

/// <summary>Which styles a text can take in YAML, by libyaml's rules, and the styles that need escapes or indentation.</summary>
internal static class YamlText
{
    private const int FoldColumn = 80;

    public static bool IsMultiline(string text) => text.AsSpan().IndexOfAny("\n\r\u2028\u2029") >= 0;

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

    /// <summary>Writes a text in one of the flow styles; where breaks are allowed, lines fold at the first space behind column 80.</summary>
    /// <param name="quote">The quote; zero for none.</param>
    /// <param name="indent">Where a folded line goes on.</param>
    public static void AppendFlow(StringBuilder output, string text, char quote, int indent, bool allowBreaks)
    {
        if (quote != '\0')
        {
            output.Append(quote);
        }

        var column = Column(output);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' && allowBreaks && column > FoldColumn && CanFold(text, i, quote))
            {
                output.Append('\n').Append(' ', indent);
                column = indent;
                if (quote == '"' && text[i + 1] == ' ')
                {
                    output.Append('\\');
                    column++;
                }

                continue;
            }

            var start = output.Length;
            AppendCharacter(output, text, ref i, quote);
            column += output.Length - start;
        }

        if (quote != '\0')
        {
            output.Append(quote);
        }
    }

    private static bool CanFold(string text, int i, char quote)
    {
        var inside = i > 0 && i < text.Length - 1;
        var alone = i == 0 || text[i - 1] != ' ';
        return alone && (quote == '"' ? inside : (quote == '\0' || inside) && (i + 1 == text.Length || text[i + 1] != ' '));
    }

    private static int Column(StringBuilder output)
    {
        var column = 0;
        while (column < output.Length && output[output.Length - 1 - column] != '\n')
        {
            column++;
        }

        return column;
    }

    private static void AppendCharacter(StringBuilder output, string text, ref int i, char quote)
    {
        if (quote != '"')
        {
            output.Append(text[i]);
            if (quote == '\'' && text[i] == '\'')
            {
                output.Append('\'');
            }

            return;
        }

        System.Text.Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var consumed);
        i += consumed - 1;
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
            0x2028 => "\\L",
            0x2029 => "\\P",
            _ => null,
        };
        if (escape is null && rune.IsBmp && IsPrintable((char)rune.Value))
        {
            output.Append((char)rune.Value);
            return;
        }

        _ = escape is not null ? output.Append(escape)
            : rune.Value <= 0xFF ? output.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}")
            : rune.IsBmp ? output.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}")
            : output.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' || IsBreak(c);

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static bool IsPrintable(char c) =>
        c == '\n' || c is >= ' ' and <= '~' || (c is '\u0085' or >= '\u00A0' && !char.IsSurrogate(c) && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF'));
}
