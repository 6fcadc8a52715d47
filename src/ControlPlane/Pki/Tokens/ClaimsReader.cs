using System.Text.Json;

namespace Kubestrel.Pki.Tokens;

/// <summary>Reads token payloads. Unknown claims are passed over; a claim of a wrong type makes the whole token unreadable.</summary>
internal static class ClaimsReader
{
    public static ServiceAccountClaims? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var inner = root.TryGetProperty("kubernetes.io", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
            return new ServiceAccountClaims
            {
                Issuer = Text(root, "iss"), Subject = Text(root, "sub"), Audiences = Audiences(root), Id = Text(root, "jti"),
                Expiry = Time(root, "exp"), IssuedAt = Time(root, "iat"), NotBefore = Time(root, "nbf"), Namespace = Text(inner, "namespace"),
                ServiceAccount = Object(inner, "serviceaccount") ?? new TokenObject("", ""), Pod = Object(inner, "pod"),
                Node = Object(inner, "node"), Secret = Object(inner, "secret"), WarnAfter = Time(inner, "warnafter"),
            };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            // The payload comes from the client; what it is not is no reason to log more than that it was refused.
            return null;
        }
    }

    private static bool Has(JsonElement parent, string name, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private static string Text(JsonElement parent, string name) => Has(parent, name, out var value) ? value.GetString()! : "";

    private static long? Time(JsonElement parent, string name) => Has(parent, name, out var value) ? (long)value.GetDouble() : null;

    private static TokenObject? Object(JsonElement parent, string name)
    {
        if (!Has(parent, name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object ? new TokenObject(Text(value, "name"), Text(value, "uid")) : throw new FormatException(name);
    }

    private static IReadOnlyList<string> Audiences(JsonElement root)
    {
        if (!Has(root, "aud", out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
    }
}
