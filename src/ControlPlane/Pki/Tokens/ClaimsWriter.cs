using System.Text.Json;

namespace Kubestrel.Pki.Tokens;

/// <summary>Token payloads as JSON with sorted keys, so that equal claims give equal bytes.</summary>
internal static class ClaimsWriter
{
    public static byte[] Write(ServiceAccountClaims claims)
    {
        using var buffer = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (claims.Audiences.Count > 0)
            {
                json.WriteStartArray("aud");
                foreach (var audience in claims.Audiences)
                {
                    json.WriteStringValue(audience);
                }

                json.WriteEndArray();
            }

            WriteTime(json, "exp", claims.Expiry);
            WriteTime(json, "iat", claims.IssuedAt);
            json.WriteString("iss", claims.Issuer);
            if (claims.Id.Length > 0)
            {
                json.WriteString("jti", claims.Id);
            }

            json.WriteStartObject("kubernetes.io");
            json.WriteString("namespace", claims.Namespace);
            WriteObject(json, "node", claims.Node);
            WriteObject(json, "pod", claims.Pod);
            WriteObject(json, "secret", claims.Secret);
            WriteObject(json, "serviceaccount", claims.ServiceAccount);
            WriteTime(json, "warnafter", claims.WarnAfter);
            json.WriteEndObject();
            WriteTime(json, "nbf", claims.NotBefore);
            json.WriteString("sub", claims.Subject);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, long? seconds)
    {
        if (seconds is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void WriteObject(Utf8JsonWriter json, string name, TokenObject? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", value.Name);
        json.WriteString("uid", value.Uid);
        json.WriteEndObject();
    }
}
