using System.Text.Json;
using Kubestrel.Proxy.Rules;

namespace Kubestrel.Proxy.Backends;

/// <summary>Reads what <c>nft -j list</c> prints (libnftables-json(5)).</summary>
internal static class NftJson
{
    public static TableListing Listing(string json)
    {
        using var document = JsonDocument.Parse(json);
        var chains = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        var maps = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var item in document.RootElement.GetProperty("nftables").EnumerateArray())
        {
            if (item.TryGetProperty("chain", out var chain))
            {
                chains.TryAdd(chain.GetProperty("name").GetString()!, 0);
            }
            else if (item.TryGetProperty("rule", out var rule))
            {
                var name = rule.GetProperty("chain").GetString()!;
                chains[name] = chains.GetValueOrDefault(name) + 1;
            }
            else if (item.TryGetProperty("set", out var set))
            {
                sets[set.GetProperty("name").GetString()!] = [.. Elements(set).Select(Key)];
            }
            else if (item.TryGetProperty("map", out var map))
            {
                maps[map.GetProperty("name").GetString()!] = Elements(map).ToDictionary(e => Key(e[0]), e => Verdict(e[1]), StringComparer.Ordinal);
            }
        }

        return new(chains, sets, maps);
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<AffinityClient>> Affinity(string json, string table)
    {
        using var document = JsonDocument.Parse(json);
        var found = new Dictionary<string, IReadOnlyList<AffinityClient>>(StringComparer.Ordinal);
        foreach (var item in document.RootElement.GetProperty("nftables").EnumerateArray())
        {
            if (item.TryGetProperty("set", out var set) && set.GetProperty("table").GetString() == table
                && set.GetProperty("name").GetString() is { } name && name.StartsWith("affinity-", StringComparison.Ordinal))
            {
                found[name] = [.. Elements(set)
                    .Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("elem", out var body) && body.TryGetProperty("expires", out _))
                    .Select(e => new AffinityClient(Key(e), e.GetProperty("elem").GetProperty("expires").GetInt64()))];
            }
        }

        return found;
    }

    private static IEnumerable<JsonElement> Elements(JsonElement container) =>
        container.TryGetProperty("elem", out var elements) ? elements.EnumerateArray() : [];

    /// <summary>A key is a scalar, a concatenation, or either of them wrapped with its comment or timeout.</summary>
    private static string Key(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return element.ToString();
        }

        if (element.TryGetProperty("elem", out var wrapped))
        {
            return Key(wrapped.GetProperty("val"));
        }

        return element.TryGetProperty("concat", out var parts)
            ? string.Join(" . ", parts.EnumerateArray().Select(p => p.ToString()))
            : element.ToString();
    }

    private static string Verdict(JsonElement verdict)
    {
        var property = verdict.EnumerateObject().First();
        return property.Value.ValueKind == JsonValueKind.Object ? $"{property.Name} {property.Value.GetProperty("target").GetString()}" : property.Name;
    }
}
