using System.Globalization;
using YamlDotNet.Core;

namespace Kubestrel.Codecs.Yaml;

/// <summary>
/// Words the parser's errors as upstream's parser does; both descend from libyaml. Upstream counts the lines of scanner errors from 1,
/// those of parser errors from 0, and names no line where the count gives 0.
/// </summary>
internal static class YamlErrors
{
    public static string Describe(YamlException exception)
    {
        var text = exception.Message.TrimEnd('.');
        var scanning = text.StartsWith("While scanning", StringComparison.Ordinal);
        if (text.StartsWith("While ", StringComparison.Ordinal) && text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma)
        {
            text = text[(comma + 2)..].TrimStart();
        }

        text = text switch
        {
            "anchor before sequence entry on same line is not allowed" or "Anchor before sequence entry on same line is not allowed" => "block sequence entries are not allowed in this context",
            "found invalid mapping" => "mapping values are not allowed in this context",
            "found invalid tab as indentation" => "found character that cannot start any token",
            "found a tab character that violate indentation" => "found a tab character that violates indentation",
            "did not find expected hexadecimal number" => "did not find expected hexdecimal number",
            "" => "unknown problem parsing YAML content",
            _ => char.ToLowerInvariant(text[0]) + text[1..],
        };
        // A tab is reported at the line before it.
        var line = scanning && text == "could not find expected ':'" ? exception.End.Line + 1
            : scanning && exception.Message.Contains("invalid tab", StringComparison.Ordinal) ? exception.End.Line + 1
            : scanning ? (exception.End.Line > 1 ? exception.End.Line : 0) : exception.Start.Line - 1;
        return line > 0 ? string.Create(CultureInfo.InvariantCulture, $"yaml: line {line}: {text}") : "yaml: " + text;
    }
}
