using System.Text.RegularExpressions;

namespace Kubestrel.Machinery;

/// <summary>The rules for names, labels and annotations; each returns upstream's messages, none when the text conforms.</summary>
public static partial class Names
{
    public const int LabelMaxLength = 63;
    public const int SubdomainMaxLength = 253;

    private const string LabelForm = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string Label1035Form = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private const string SubdomainForm = LabelForm + @"(\." + LabelForm + ")*";
    private const string QualifiedForm = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string LabelValueForm = "(" + QualifiedForm + ")?";

    public static IEnumerable<string> Dns1123Label(string value)
    {
        if (value.Length > LabelMaxLength)
        {
            yield return $"must be no more than {LabelMaxLength} characters";
        }

        if (!LabelShape().IsMatch(value))
        {
            yield return SubdomainShape().IsMatch(value)
                ? "must not contain dots"
                : "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character"
                    + Examples(LabelForm, "my-name", "123-abc");
        }
    }

    public static IEnumerable<string> Dns1035Label(string value)
    {
        if (value.Length > LabelMaxLength)
        {
            yield return $"must be no more than {LabelMaxLength} characters";
        }

        if (!Label1035Shape().IsMatch(value))
        {
            yield return "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character"
                + Examples(Label1035Form, "my-name", "abc-123");
        }
    }

    public static IEnumerable<string> Dns1123Subdomain(string value)
    {
        if (value.Length > SubdomainMaxLength)
        {
            yield return $"must be no more than {SubdomainMaxLength} characters";
        }

        if (!SubdomainShape().IsMatch(value))
        {
            yield return "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"
                + Examples(SubdomainForm, "example.com");
        }
    }

    /// <summary>A name with an optional DNS prefix: label keys, annotation keys, finalizers, resource names.</summary>
    public static IEnumerable<string> QualifiedName(string value)
    {
        var parts = value.Split('/');
        var name = parts[^1];
        if (parts.Length == 2)
        {
            if (parts[0].Length == 0)
            {
                yield return "prefix part must be non-empty";
            }
            else
            {
                foreach (var message in Dns1123Subdomain(parts[0]))
                {
                    yield return "prefix part " + message;
                }
            }
        }
        else if (parts.Length > 2)
        {
            yield return "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
                + Examples(QualifiedForm, "MyName", "my.name", "123-abc") + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
            yield break;
        }

        if (name.Length == 0)
        {
            yield return "name part must be non-empty";
        }
        else if (name.Length > LabelMaxLength)
        {
            yield return $"name part must be no more than {LabelMaxLength} characters";
        }

        if (!QualifiedShape().IsMatch(name))
        {
            yield return "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
                + Examples(QualifiedForm, "MyName", "my.name", "123-abc");
        }
    }

    public static IEnumerable<string> LabelValue(string value)
    {
        if (value.Length > LabelMaxLength)
        {
            yield return $"must be no more than {LabelMaxLength} characters";
        }

        if (!LabelValueShape().IsMatch(value))
        {
            yield return "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
                + Examples(LabelValueForm, "MyValue", "my_value", "12345");
        }
    }

    /// <summary>Names that become a part of a URL path.</summary>
    public static IEnumerable<string> PathSegment(string value)
    {
        if (value is "." or "..")
        {
            yield return $"may not be '{value}'";
        }

        foreach (var part in new[] { "/", "%" })
        {
            if (value.Contains(part, StringComparison.Ordinal))
            {
                yield return $"may not contain '{part}'";
            }
        }
    }

    /// <summary>The tail of most messages: examples and the rule as a regular expression.</summary>
    public static string Examples(string form, params ReadOnlySpan<string> examples)
    {
        var text = " (e.g. ";
        for (var i = 0; i < examples.Length; i++)
        {
            text += $"{(i > 0 ? " or " : "")}'{examples[i]}', ";
        }

        return text + $"regex used for validation is '{form}')";
    }

    [GeneratedRegex("^" + LabelForm + @"\z")]
    private static partial Regex LabelShape();

    [GeneratedRegex("^" + Label1035Form + @"\z")]
    private static partial Regex Label1035Shape();

    [GeneratedRegex("^" + SubdomainForm + @"\z")]
    private static partial Regex SubdomainShape();

    [GeneratedRegex("^" + QualifiedForm + @"\z")]
    private static partial Regex QualifiedShape();

    [GeneratedRegex("^" + LabelValueForm + @"\z")]
    private static partial Regex LabelValueShape();
}
