using System.Text;
using System.Text.Json;

namespace Kubestrel.Codecs.Json;

/// <summary>Text of JSON strings as Go decodes it: invalid UTF-8 and lone surrogates become U+FFFD.</summary>
internal static class JsonText
{
    public static string Of(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Machinery.Json.JsonStrings.Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);
}
