using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>
/// Rewrites the URL-valued attributes of a page (HTML 4.01 and 5's attribute index). Tags that can have one are written anew, with lower-case
/// names and quoted values; all other text stays byte for byte.
/// </summary>
internal static class HtmlLinks
{
    private static readonly FrozenDictionary<string, string[]> Attributes = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["a"] = ["href"], ["applet"] = ["codebase"], ["area"] = ["href"], ["audio"] = ["src"], ["base"] = ["href"], ["blockquote"] = ["cite"], ["body"] = ["background"],
        ["button"] = ["formaction"], ["command"] = ["icon"], ["del"] = ["cite"], ["embed"] = ["src"], ["form"] = ["action"], ["frame"] = ["longdesc", "src"],
        ["head"] = ["profile"], ["html"] = ["manifest"], ["iframe"] = ["longdesc", "src"], ["img"] = ["longdesc", "src", "usemap"],
        ["input"] = ["src", "usemap", "formaction"], ["ins"] = ["cite"], ["link"] = ["href"], ["object"] = ["classid", "codebase", "data", "usemap"], ["q"] = ["cite"],
        ["script"] = ["src"], ["source"] = ["src"], ["video"] = ["poster", "src"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements whose text is not markup.</summary>
    private static readonly FrozenSet<string> Raw = new[] { "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp" }.ToFrozenSet(StringComparer.Ordinal);

    public static string Rewrite(string page, Func<string, string> rewrite)
    {
        var output = new StringBuilder(page.Length + 256);
        var at = 0;
        while (at < page.Length)
        {
            var open = page.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }

            output.Append(page, at, open - at);
            at = open;
            if (page.AsSpan(open).StartsWith("<!--"))
            {
                var end = page.IndexOf("-->", open + 4, StringComparison.Ordinal);
                at = end < 0 ? page.Length : end + 3;
                output.Append(page, open, at - open);
                continue;
            }

            if (open + 1 >= page.Length || !char.IsAsciiLetter(page[open + 1]) || HtmlTag.Read(page, open) is not { } tag)
            {
                output.Append('<');
                at++;
                continue;
            }

            at = tag.End;
            if (Attributes.TryGetValue(tag.Name, out var names))
            {
                Write(output, tag, names, rewrite);
            }
            else
            {
                output.Append(page, open, tag.End - open);
            }

            if (Raw.Contains(tag.Name) && !tag.ClosesItself)
            {
                var end = page.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase);
                end = end < 0 ? page.Length : end;
                output.Append(page, at, end - at);
                at = end;
            }
        }

        return output.Append(page, at, page.Length - at).ToString();
    }

    private static void Write(StringBuilder output, HtmlTag tag, string[] names, Func<string, string> rewrite)
    {
        output.Append('<').Append(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            var text = WebUtility.HtmlDecode(value);
            output.Append(' ').Append(name).Append("=\"").Append(Escape(Array.IndexOf(names, name) >= 0 ? rewrite(text) : text)).Append('"');
        }

        output.Append(tag.ClosesItself ? "/>" : ">");
    }

    private static string Escape(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&#34;", StringComparison.Ordinal)
        .Replace("\r", "&#13;", StringComparison.Ordinal);
}
