using System.Buffers.Text;
using System.Text.Json;

namespace Kubestrel.Pki.Tokens;

/// <summary>
/// The documents with which others check our tokens: the provider configuration (OpenID Connect Discovery 1.0 section 3) and the key set (RFC 7517).
/// </summary>
public static class OidcDiscovery
{
    public const string ConfigurationPath = "/.well-known/openid-configuration";
    public const string KeysPath = "/openid/v1/jwks";
    public const string ConfigurationContentType = "application/json";
    public const string KeysContentType = "application/jwk-set+json";

    /// <summary>How long clients may keep either document, in seconds.</summary>
    public const int MaxAgeSeconds = 3600;

    public static byte[] Configuration(string issuer, string keysUri, IReadOnlyList<TokenVerificationKey> keys) => Write(json =>
    {
        json.WriteString("issuer", issuer);
        json.WriteString("jwks_uri", keysUri);
        WriteList(json, "response_types_supported", ["id_token"]);
        WriteList(json, "subject_types_supported", ["public"]);
        WriteList(json, "id_token_signing_alg_values_supported", keys.Select(key => key.Algorithm).Distinct().Order(StringComparer.Ordinal));
    });

    public static byte[] Keys(IReadOnlyList<TokenVerificationKey> keys) => Write(json =>
    {
        json.WriteStartArray("keys");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteString("use", "sig");
            json.WriteString("kty", key.RsaParameters is null ? "EC" : "RSA");
            json.WriteString("kid", key.KeyId);
            if (key.EcParameters is { } ec)
            {
                json.WriteString("crv", key.Algorithm switch { "ES384" => "P-384", "ES512" => "P-521", _ => "P-256" });
                json.WriteString("alg", key.Algorithm);
                json.WriteString("x", Base64Url.EncodeToString(ec.Q.X));
                json.WriteString("y", Base64Url.EncodeToString(ec.Q.Y));
            }
            else if (key.RsaParameters is { } rsa)
            {
                json.WriteString("alg", key.Algorithm);
                json.WriteString("n", Base64Url.EncodeToString(rsa.Modulus));
                json.WriteString("e", Base64Url.EncodeToString(rsa.Exponent));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
