namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>Makes links of a backend's answers lead through the proxy: absolute paths of the backend itself get the proxy's path in front.</summary>
/// <param name="Prefix">The path of the proxy subresource, without a slash at the end.</param>
/// <param name="BackendHost">host:port the request is sent to.</param>
/// <param name="RequestHost">The Host header of the client.</param>
internal sealed record ProxyLinks(string Prefix, string BackendHost, string RequestHost)
{
    /// <summary>Relative links, links to other hosts, and links that lead through the proxy already stay.</summary>
    public string Rewrite(string link)
    {
        var (scheme, host, path, tail) = Split(link);
        if ((host.Length > 0 && host != BackendHost && host != RequestHost) || !path.StartsWith('/'))
        {
            return link;
        }

        var origin = host.Length > 0 && host == RequestHost ? $"{(scheme.Length > 0 ? scheme + ":" : "")}//{host}" : "";
        return path.StartsWith(Prefix, StringComparison.Ordinal) ? origin + path + tail : origin + Join(path) + tail;
    }

    private string Join(string path)
    {
        var segments = new List<string>(Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment != "..")
            {
                if (segment != ".")
                {
                    segments.Add(segment);
                }
            }
            else if (segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }

        return "/" + string.Join('/', segments) + (path.EndsWith('/') ? "/" : "");
    }

    private static (string Scheme, string Host, string Path, string Tail) Split(string link)
    {
        var end = link.AsSpan().IndexOfAny('?', '#');
        var (rest, tail) = end < 0 ? (link, "") : (link[..end], link[end..]);
        var scheme = "";
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && char.IsAsciiLetter(rest[0]) && rest.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0)
        {
            (scheme, rest) = (rest[..colon], rest[(colon + 1)..]);
        }

        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return (scheme, "", rest, tail);
        }

        var slash = rest.IndexOf('/', 2);
        return slash < 0 ? (scheme, rest[2..], "", tail) : (scheme, rest[2..slash], rest[slash..], tail);
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
