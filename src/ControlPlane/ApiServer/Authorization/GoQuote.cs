using System.Text;

namespace Kubestrel.ApiServer.Authorization;

/// <summary>Double-quoted text in the form of Go's %q, which upstream's messages use.</summary>
public static class GoQuote
{
    public static string Quote(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' || c == '"' || c == '\\' || c >= 0x7f)
            {
                return Escape(text);
            }
        }

        return $"\"{text}\"";
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            _ = value switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\a' => result.Append("\\a"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                '\v' => result.Append("\\v"),
                < ' ' or 0x7f => result.Append($"\\x{value:x2}"),
                _ when Rune.IsControl(rune) || (Rune.IsWhiteSpace(rune) && value != ' ') =>
                    value > 0xffff ? result.Append($"\\U{value:x8}") : result.Append($"\\u{value:x4}"),
                _ => result.Append(rune.ToString()),
            };
        }

        return result.Append('"').ToString();
    }
}
