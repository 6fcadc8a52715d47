using Kubestrel.ApiServer.Caching;

namespace Kubestrel.ApiServer.Requests;

/// <summary>Field selectors: terms with =, == or != joined by commas; backslash escapes the three special characters.</summary>
internal static class FieldSelectorParser
{
    /// <param name="error">Upstream's message when the text is no selector.</param>
    public static bool TryParse(string text, out FieldRequirement[] requirements, out string error)
    {
        var found = new List<FieldRequirement>();
        requirements = [];
        error = "";
        foreach (var term in Terms(text))
        {
            if (term.Length == 0)
            {
                continue;
            }

            if (!TrySplit(term, out var field, out var operation, out var raw))
            {
                error = $"invalid selector: '{text}'; can't understand '{term}'";
                return false;
            }

            if (!TryUnescape(raw, out var value, out error))
            {
                return false;
            }

            found.Add(new(field, value, operation == "!="));
        }

        requirements = [.. found];
        return true;
    }

    private static IEnumerable<string> Terms(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static bool TrySplit(string term, out string field, out string operation, out string value)
    {
        for (var i = 0; i < term.Length; i++)
        {
            operation = term[i..] switch
            {
                ['!', '=', ..] => "!=",
                ['=', '=', ..] => "==",
                ['=', ..] => "=",
                _ => "",
            };
            if (operation.Length > 0)
            {
                field = term[..i];
                value = term[(i + operation.Length)..];
                return true;
            }
        }

        field = operation = value = "";
        return false;
    }

    private static bool TryUnescape(string raw, out string value, out string error)
    {
        error = "";
        value = raw;
        if (raw.AsSpan().IndexOfAny('\\', ',', '=') < 0)
        {
            return true;
        }

        var text = new System.Text.StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\\')
            {
                if (i + 1 == raw.Length || raw[i + 1] is not ('\\' or ',' or '='))
                {
                    error = $"invalid field selector: invalid escape sequence: {raw[i..Math.Min(raw.Length, i + 2)]}";
                    return false;
                }

                text.Append(raw[++i]);
            }
            else if (c is '=')
            {
                error = $"invalid field selector: unescaped {c} in {raw}";
                return false;
            }
            else
            {
                text.Append(c);
            }
        }

        value = text.ToString();
        return true;
    }
}
