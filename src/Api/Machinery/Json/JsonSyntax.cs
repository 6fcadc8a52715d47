using System.Text.Json;

namespace Kubestrel.Machinery.Json;

internal static class JsonSyntax
{
    /// <summary>One line for malformed JSON: the parser's words without its position suffix, which counts from 0.</summary>
    public static string Describe(JsonException exception)
    {
        if (exception.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return "exceeded max depth";
        }

        if (exception.Message.StartsWith("Expected depth to be zero", StringComparison.Ordinal)
            || exception.Message.Contains("reached end of data", StringComparison.Ordinal)
            || exception.Message.Contains("does not contain any JSON tokens", StringComparison.Ordinal))
        {
            return "unexpected end of JSON input";
        }

        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var text = (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
        return text.Length > 0 && text[0] == '\'' && text.IndexOf('\'', 1) is > 1 and var quote
            ? $"invalid character {text[..(quote + 1)]} in JSON: {text}"
            : $"invalid JSON: {text}";
    }
}
