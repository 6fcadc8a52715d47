namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>The name in a proxy URL: name, name:port or scheme:name:port; scheme and port may be empty.</summary>
internal readonly record struct ProxyName(string Scheme, string Name, string Port)
{
    public static bool TryParse(string text, out ProxyName name)
    {
        var parts = text.Split(':');
        name = parts.Length switch
        {
            1 => new("", parts[0], ""),
            2 => new("", parts[0], parts[1]),
            3 => new(parts[0], parts[1], parts[2]),
            _ => default,
        };
        return name.Name is { Length: > 0 } && name.Scheme is "" or "http" or "https";
    }
}
