using System.Globalization;
using YamlDotNet.Core;

namespace Kubestrel.Codecs.Yaml;

/// <summary>Words the parser's errors as upstream's parser does; both descend from libyaml, so most texts differ in their frame alone.</summary>
internal static class YamlErrors
{
    public static string Describe(YamlException exception)
    {
        var text = exception.Message.TrimEnd('.');
        if (text.StartsWith("While ", StringComparison.OrdinalIgnoreCase) && text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma)
        {
            text = text[(comma + 2)..];
        }

        text = text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "unknown problem parsing YAML content";
        text = text switch
        {
            "found character that cannot start any token" or "found a tab character that violates indentation" => "found character that cannot start any token",
            "mapping values are not allowed in this context" => text,
            "could not find expected ':'" => text,
            _ => text,
        };
        return exception.Start.Line > 1
            ? string.Create(CultureInfo.InvariantCulture, $"yaml: line {exception.Start.Line}: {text}")
            : "yaml: " + text;
    }
}
