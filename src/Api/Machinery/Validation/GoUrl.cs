using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>A URL split as Go's net/url splits it, since API fields hold what that accepts and errors tell its complaints.</summary>
public sealed record GoUrl(string Scheme, string? User, string Host, string Path, string RawQuery, string Fragment)
{
    private const string HostMarks = "-_.~!$&'()*+,;=:[]<>\"";
    private const string UserMarks = "-._:~!$&'()*+,;=%@";

    /// <param name="error">Go's message when the text is no URL: <c>parse "...": ...</c>.</param>
    public static GoUrl? Parse(string text, out string error)
    {
        var hash = text.IndexOf('#');
        var (rest, fragment) = hash < 0 ? (text, "") : (text[..hash], text[(hash + 1)..]);
        var reason = "";
        var url = Split(rest, fragment, ref reason);
        error = url is null ? $"parse {GoString.Quote(rest)}: {reason}" : "";
        return url;
    }

    private static GoUrl? Split(string text, string fragment, ref string reason)
    {
        if (text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.Contains('\x7F'))
        {
            reason = "net/url: invalid control character in URL";
            return null;
        }

        if (!TakeScheme(ref text, out var scheme))
        {
            reason = "missing protocol scheme";
            return null;
        }

        var question = text.IndexOf('?');
        var query = question < 0 ? "" : text[(question + 1)..];
        var path = question < 0 ? text : text[..question];
        if (!path.StartsWith('/'))
        {
            if (scheme.Length > 0)
            {
                return new(scheme, null, "", "", query, fragment);
            }

            if (path.Split('/')[0].Contains(':'))
            {
                reason = "first path segment in URL cannot contain colon";
                return null;
            }
        }

        var (user, host) = ((string?)null, "");
        if (path.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || !path.StartsWith("///", StringComparison.Ordinal)))
        {
            var slash = path.IndexOf('/', 2);
            var authority = slash < 0 ? path[2..] : path[2..slash];
            path = slash < 0 ? "" : path[slash..];
            var at = authority.LastIndexOf('@');
            (user, host) = at < 0 ? (null, authority) : (authority[..at], authority[(at + 1)..]);
            reason = HostProblem(host) ?? UserProblem(user) ?? "";
        }

        reason = reason.Length > 0 ? reason : BadEscape(path) ?? BadEscape(fragment) ?? "";
        return reason.Length > 0 ? null : new(scheme, user, host, path, query, fragment);
    }

    private static bool TakeScheme(ref string text, out string scheme)
    {
        scheme = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                scheme = text[..i].ToLower(CultureInfo.InvariantCulture);
                text = text[(i + 1)..];
                return i > 0;
            }

            if (!char.IsAsciiLetter(text[i]) && (i == 0 || !(char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.')))
            {
                break;
            }
        }

        return true;
    }

    private static string? UserProblem(string? user) =>
        user is not null && user.Any(c => !char.IsAsciiLetterOrDigit(c) && !UserMarks.Contains(c)) ? "net/url: invalid userinfo" : null;

    private static string? HostProblem(string host)
    {
        var bracket = host.StartsWith('[') ? host.LastIndexOf(']') : -1;
        if (host.StartsWith('[') && bracket < 0)
        {
            return "missing ']' in host";
        }

        var colon = bracket >= 0 ? bracket + 1 : host.LastIndexOf(':');
        if (colon >= 0 && colon < host.Length && (host[colon] != ':' || host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9')))
        {
            return $"invalid port {GoString.Quote(host[colon..])} after host";
        }

        foreach (var rune in host.EnumerateRunes())
        {
            if (rune.IsAscii && rune.Value != '%' && !char.IsAsciiLetterOrDigit((char)rune.Value) && !HostMarks.Contains((char)rune.Value))
            {
                return $"invalid character {GoString.Quote(rune.ToString())} in host name";
            }
        }

        return BadEscape(host);
    }

    private static string? BadEscape(string text)
    {
        for (var i = text.IndexOf('%'); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                return $"invalid URL escape {GoString.Quote(text.Substring(i, Math.Min(3, text.Length - i)))}";
            }
        }

        return null;
    }
}
