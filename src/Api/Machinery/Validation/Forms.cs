using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubestrel.Machinery;

/// <summary>The rules for ports, keys, variables and the like; each returns upstream's messages, none when the value conforms.</summary>
public static partial class Forms
{
    private const string IdentifierForm = "[A-Za-z_][A-Za-z0-9_]*";
    private const string ConfigKeyForm = "[-._a-zA-Z0-9]+";
    private const string HeaderForm = "[-A-Za-z0-9]+";
    private const string PercentForm = "[0-9]+%";
    private const string SubdomainForm = @"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    private const string WildcardForm = @"\*\." + SubdomainForm;
    private const string PathForm = @"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+";

    public static string InclusiveRange(long low, long high) => string.Create(CultureInfo.InvariantCulture, $"must be between {low} and {high}, inclusive");

    public static IReadOnlyList<string> PortNumber(int port) => port is >= 1 and <= 65535 ? [] : [InclusiveRange(1, 65535)];

    /// <summary>User and group ids.</summary>
    public static IReadOnlyList<string> Id(long id) => id is >= 0 and <= int.MaxValue ? [] : [InclusiveRange(0, int.MaxValue)];

    public static IEnumerable<string> PortName(string name)
    {
        if (name.Length > 15)
        {
            yield return "must be no more than 15 characters";
        }

        if (name.Length == 0 || name.AsSpan().IndexOfAnyExcept("-abcdefghijklmnopqrstuvwxyz0123456789") >= 0)
        {
            yield return "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
        }

        if (name.AsSpan().IndexOfAnyInRange('a', 'z') < 0)
        {
            yield return "must contain at least one letter (a-z)";
        }

        if (name.Contains("--", StringComparison.Ordinal))
        {
            yield return "must not contain consecutive hyphens";
        }

        if (name.StartsWith('-') || name.EndsWith('-'))
        {
            yield return "must not begin or end with a hyphen";
        }
    }

    /// <summary>Names of environment variables: printable ASCII without '='.</summary>
    public static IEnumerable<string> Variable(string name)
    {
        if (name.Length == 0)
        {
            yield return "environment variable name must be non-empty";
        }

        if (name.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0 || name.Contains('='))
        {
            yield return "a valid environment variable name must consist only of printable ASCII characters other than '='";
        }
    }

    /// <summary>Keys of config maps and secrets, which become file names.</summary>
    public static IEnumerable<string> ConfigKey(string key)
    {
        if (key.Length > Names.SubdomainMaxLength)
        {
            yield return $"must be no more than {Names.SubdomainMaxLength} characters";
        }

        if (!ConfigKeyShape().IsMatch(key))
        {
            yield return "a valid config key must consist of alphanumeric characters, '-', '_' or '.'" + Names.Examples(ConfigKeyForm, "key.name", "KEY_NAME", "key-name");
        }

        if (key is "." or "..")
        {
            yield return $"must not be '{key}'";
        }
        else if (key.StartsWith("..", StringComparison.Ordinal))
        {
            yield return "must not start with '..'";
        }
    }

    public static IEnumerable<string> HeaderName(string name)
    {
        if (!HeaderShape().IsMatch(name))
        {
            yield return "a valid HTTP header must consist of alphanumeric characters or '-'" + Names.Examples(HeaderForm, "X-Header-Name");
        }
    }

    public static IEnumerable<string> Percent(string text)
    {
        if (!PercentShape().IsMatch(text))
        {
            yield return "a valid percent string must be a numeric string followed by an ending '%'" + Names.Examples(PercentForm, "1%", "93%");
        }
    }

    public static IEnumerable<string> Identifier(string text)
    {
        if (!IdentifierShape().IsMatch(text))
        {
            yield return "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_'"
                + Names.Examples(IdentifierForm, "my_name", "MY_NAME", "MyName");
        }
    }

    public static IEnumerable<string> WildcardSubdomain(string text)
    {
        if (text.Length > Names.SubdomainMaxLength)
        {
            yield return $"must be no more than {Names.SubdomainMaxLength} characters";
        }

        if (!WildcardShape().IsMatch(text))
        {
            yield return "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character"
                + Names.Examples(WildcardForm, "*.example.com");
        }
    }

    /// <summary>Whether the text can be the path behind a domain and a slash.</summary>
    public static IEnumerable<string> DomainPath(string path)
    {
        if (!PathShape().IsMatch(path))
        {
            yield return $"Invalid path (regex used for validation is '{PathForm}')";
        }
    }

    [GeneratedRegex("^" + IdentifierForm + @"\z")]
    private static partial Regex IdentifierShape();

    [GeneratedRegex("^" + ConfigKeyForm + @"\z")]
    private static partial Regex ConfigKeyShape();

    [GeneratedRegex("^" + HeaderForm + @"\z")]
    private static partial Regex HeaderShape();

    [GeneratedRegex("^" + PercentForm + @"\z")]
    private static partial Regex PercentShape();

    [GeneratedRegex("^" + WildcardForm + @"\z")]
    private static partial Regex WildcardShape();

    [GeneratedRegex("^" + PathForm + @"\z")]
    private static partial Regex PathShape();
}
