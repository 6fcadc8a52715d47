using System.Text;

namespace Kubestrel.Kubelet.Variables;

/// <summary>$(NAME) references in values, commands and arguments: unknown names stay as written, $$ is a dollar sign.</summary>
internal static class Expansion
{
    /// <param name="lookup">Null for an unknown name.</param>
    public static string Expand(string text, Func<string, string?> lookup)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i += Reference(text, i + 1, lookup, result);
        }

        return result.ToString();
    }

    /// <summary>As <see cref="Expand(string, Func{string, string})"/>; null where a name is unknown.</summary>
    public static string? ExpandStrictly(string text, Func<string, string?> lookup, out string missing)
    {
        var unknown = "";
        var expanded = Expand(text, name =>
        {
            var value = lookup(name);
            unknown = value is null ? name : unknown;
            return value;
        });
        missing = unknown;
        return unknown.Length == 0 ? expanded : null;
    }

    private static int Reference(string text, int start, Func<string, string?> lookup, StringBuilder result)
    {
        if (text[start] == '$')
        {
            result.Append('$');
            return 1;
        }

        if (text[start] != '(')
        {
            result.Append('$').Append(text[start]);
            return 1;
        }

        var end = text.IndexOf(')', start);
        if (end < 0)
        {
            result.Append("$(");
            return 1;
        }

        var name = text[(start + 1)..end];
        result.Append(lookup(name) ?? $"$({name})");
        return end - start + 1;
    }
}
