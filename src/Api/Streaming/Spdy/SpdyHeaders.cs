using System.Collections;

namespace Kubestrel.Streaming.Spdy;

/// <summary>Headers of a stream: lower-case names, each once; several values of one name are joined by NUL, as SPDY/3 says.</summary>
public sealed class SpdyHeaders : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _items;

    private SpdyHeaders(List<KeyValuePair<string, string>> items) => _items = items;

    public static SpdyHeaders Empty { get; } = new([]);

    public int Count => _items.Count;

    /// <summary>The first value of <paramref name="name"/> (in any case), or "" when absent.</summary>
    public string this[string name]
    {
        get
        {
            var all = Find(name);
            var end = all.IndexOf('\0', StringComparison.Ordinal);
            return end < 0 ? all : all[..end];
        }
    }

    public static SpdyHeaders Of(params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var items = new List<KeyValuePair<string, string>>(headers.Length);
        foreach (var (name, value) in headers)
        {
            items.Add(new(name.ToLowerInvariant(), value));
        }

        return FromWire(items);
    }

    public IReadOnlyList<string> GetValues(string name) => Find(name) is { Length: > 0 } all ? all.Split('\0') : [];

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static SpdyHeaders FromWire(List<KeyValuePair<string, string>> items)
    {
        var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
        foreach (var (name, _) in items)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyInRange('A', 'Z'))
            {
                throw new SpdyProtocolException("header was not lowercased");
            }

            if (!seen.Add(name))
            {
                throw new SpdyProtocolException("multiple headers with same name");
            }
        }

        return items.Count == 0 && Empty is { } empty ? empty : new SpdyHeaders(items);
    }

    private string Find(string name)
    {
        foreach (var (key, value) in _items)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return "";
    }
}
