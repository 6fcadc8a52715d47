using System.Globalization;
using System.Text;

namespace Kubestrel.Machinery;

/// <summary>Text as Go's %q verb prints it, which most of upstream's messages use for values.</summary>
public static class GoString
{
    public static string Quote(string text)
    {
        if (IsPlain(text))
        {
            return $"\"{text}\"";
        }

        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\v' => quoted.Append("\\v"),
                < 0x20 or 0x7F => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                _ when Rune.IsControl(rune) || (Rune.IsWhiteSpace(rune) && rune.Value != ' ') =>
                    quoted.Append(CultureInfo.InvariantCulture, $"{(rune.IsBmp ? "\\u" : "\\U")}{rune.Value.ToString(rune.IsBmp ? "x4" : "x8", CultureInfo.InvariantCulture)}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or >= '\x7f' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
