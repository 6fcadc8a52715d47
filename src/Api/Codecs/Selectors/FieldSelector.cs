using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Kubestrel.Codecs.Selectors;

/// <summary>Field requirements that must all hold ("status.phase=Running,spec.nodeName!=n1"); without any it matches everything.</summary>
public sealed class FieldSelector
{
    private FieldSelector(FieldRequirement[] requirements) => Requirements = requirements;

    public static FieldSelector Everything { get; } = new([]);

    public IReadOnlyList<FieldRequirement> Requirements { get; }

    public bool IsEverything => Requirements.Count == 0;

    public static FieldSelector Of(params ReadOnlySpan<FieldRequirement> requirements) => new(requirements.ToArray());

    /// <param name="error">Upstream's text when the selector is refused.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out FieldSelector? selector, [NotNullWhen(false)] out string? error)
    {
        selector = null;
        var requirements = new List<FieldRequirement>();
        foreach (var term in Terms(text).Order(StringComparer.Ordinal))
        {
            if (term.Length == 0)
            {
                continue;
            }

            var split = term.AsSpan().IndexOfAny('=', '!');
            while (split >= 0 && term[split] == '!' && (split + 1 == term.Length || term[split + 1] != '='))
            {
                var next = term.AsSpan(split + 1).IndexOfAny('=', '!');
                split = next < 0 ? -1 : split + 1 + next;
            }

            if (split < 0)
            {
                error = $"invalid selector: '{text}'; can't understand '{term}'";
                return false;
            }

            var negated = term[split] == '!';
            var width = negated || (split + 1 < term.Length && term[split + 1] == '=') ? 2 : 1;
            error = Unescape(term[(split + width)..], out var value);
            if (error is not null)
            {
                return false;
            }

            requirements.Add(new(term[..split], value, negated));
        }

        selector = requirements.Count == 0 ? Everything : new([.. requirements]);
        error = null;
        return true;
    }

    /// <param name="valueOf">The field's text; null where the object has none, which compares as empty.</param>
    public bool Matches(Func<string, string?> valueOf)
    {
        foreach (var requirement in Requirements)
        {
            if (string.Equals(valueOf(requirement.Field) ?? "", requirement.Value, StringComparison.Ordinal) == requirement.Negated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value a field must have exactly; null when the selector does not say (metadata.name narrows a list to one key).</summary>
    public string? ExactValue(string field)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.Negated && requirement.Field == field)
            {
                return requirement.Value;
            }
        }

        return null;
    }

    public override string ToString() => string.Join(',', Requirements);

    private static List<string> Terms(string text)
    {
        var terms = new List<string>();
        var start = 0;
        var escaped = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (escaped)
            {
                escaped = false;
            }
            else if (text[i] == '\\')
            {
                escaped = true;
            }
            else if (text[i] == ',')
            {
                terms.Add(text[start..i]);
                start = i + 1;
            }
        }

        terms.Add(text[start..]);
        return terms;
    }

    private static string? Unescape(string text, out string value)
    {
        value = text;
        if (text.AsSpan().IndexOfAny(@"\,=") < 0)
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ',' or '=')
            {
                return $"invalid field selector: unescaped character in value: {(int)c}";
            }

            if (c == '\\')
            {
                if (++i == text.Length)
                {
                    return @"invalid field selector: invalid escape sequence: \";
                }

                c = text[i];
                if (c is not ('\\' or ',' or '='))
                {
                    return $@"invalid field selector: invalid escape sequence: \{c}";
                }
            }

            result.Append(c);
        }

        value = result.ToString();
        return null;
    }
}
