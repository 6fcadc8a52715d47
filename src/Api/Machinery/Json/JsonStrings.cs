using System.Globalization;
using System.Text;

namespace Kubestrel.Machinery.Json;

/// <summary>Escapes of JSON strings as Go decodes them: a lone surrogate or a broken byte becomes U+FFFD instead of an error.</summary>
public static class JsonStrings
{
    /// <param name="escaped">The bytes between the quotes, known to be well-formed JSON.</param>
    public static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (!escaped.IsEmpty)
        {
            var slash = escaped.IndexOf((byte)'\\');
            if (slash < 0)
            {
                text.Append(Encoding.UTF8.GetString(escaped));
                break;
            }

            text.Append(Encoding.UTF8.GetString(escaped[..slash]));
            var mark = escaped[slash + 1];
            escaped = escaped[(slash + 2)..];
            if (mark != 'u')
            {
                text.Append(Simple(mark));
                continue;
            }

            var unit = (char)ushort.Parse(escaped[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            escaped = escaped[4..];
            if (!char.IsSurrogate(unit))
            {
                text.Append(unit);
            }
            else if (char.IsHighSurrogate(unit) && escaped.Length >= 6 && escaped[0] == '\\' && escaped[1] == 'u'
                && (char)ushort.Parse(escaped[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var low && char.IsLowSurrogate(low))
            {
                text.Append(unit).Append(low);
                escaped = escaped[6..];
            }
            else
            {
                text.Append('\uFFFD');
            }
        }

        return text.ToString();
    }

    private static char Simple(byte mark) => mark switch
    {
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)mark,
    };
}
