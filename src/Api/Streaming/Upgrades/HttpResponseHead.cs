namespace Kubestrel.Streaming.Upgrades;

/// <summary>Status line and headers of an HTTP/1.1 response.</summary>
public sealed record HttpResponseHead(int StatusCode, string ReasonPhrase, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>The first header of that name in any case, or "".</summary>
    public string this[string name]
    {
        get
        {
            foreach (var (key, value) in Headers)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return "";
        }
    }

    /// <summary>Null when the text is no HTTP/1.x response head.</summary>
    public static HttpResponseHead? TryParse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || !lines[0].StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            return null;
        }

        var status = lines[0].Split(' ', 3);
        if (status.Length < 2 || !int.TryParse(status[1], out var code) || code is < 100 or > 999)
        {
            return null;
        }

        var headers = new List<KeyValuePair<string, string>>(lines.Length);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return null;
            }

            headers.Add(new(line[..colon].TrimEnd(), line[(colon + 1)..].TrimStart()));
        }

        return new HttpResponseHead(code, status.Length > 2 ? status[2] : "", headers);
    }
}
