namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>A start tag of a page.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Attributes">In order, names in lower case, values as written, without quotes.</param>
/// <param name="End">The position behind its last character.</param>
internal sealed record HtmlTag(string Name, IReadOnlyList<(string Name, string Value)> Attributes, bool ClosesItself, int End)
{
    /// <summary>The tag whose &lt; is at the position; null when the page ends within it.</summary>
    public static HtmlTag? Read(string page, int open)
    {
        var at = open + 1;
        while (at < page.Length && !IsSpace(page[at]) && page[at] is not ('/' or '>'))
        {
            at++;
        }

        var name = page[(open + 1)..at].ToLowerInvariant();
        var attributes = new List<(string, string)>();
        while (at < page.Length)
        {
            while (at < page.Length && (IsSpace(page[at]) || (page[at] == '/' && !(at + 1 < page.Length && page[at + 1] == '>'))))
            {
                at++;
            }

            if (at >= page.Length)
            {
                return null;
            }

            if (page[at] == '>')
            {
                return new(name, attributes, false, at + 1);
            }

            if (page[at] == '/')
            {
                return new(name, attributes, true, at + 2);
            }

            var start = at++;
            while (at < page.Length && !IsSpace(page[at]) && page[at] is not ('/' or '>' or '='))
            {
                at++;
            }

            var key = page[start..at].ToLowerInvariant();
            if (ReadValue(page, ref at) is not { } value)
            {
                return null;
            }

            attributes.Add((key, value));
        }

        return null;
    }

    private static string? ReadValue(string page, ref int at)
    {
        var equals = at;
        while (equals < page.Length && IsSpace(page[equals]))
        {
            equals++;
        }

        if (equals >= page.Length || page[equals] != '=')
        {
            return "";
        }

        at = equals + 1;
        while (at < page.Length && IsSpace(page[at]))
        {
            at++;
        }

        if (at >= page.Length)
        {
            return null;
        }

        var start = at;
        if (page[at] is '"' or '\'')
        {
            var close = page.IndexOf(page[at], at + 1);
            if (close < 0)
            {
                return null;
            }

            at = close + 1;
            return page[(start + 1)..close];
        }

        while (at < page.Length && !IsSpace(page[at]) && page[at] != '>')
        {
            at++;
        }

        return page[start..at];
    }

    private static bool IsSpace(char value) => value is ' ' or '\t' or '\n' or '\r' or '\f';
}
