using System.Buffers.Text;
using System.Text;

namespace Kubestrel.Pki.Tokens;

/// <summary>Makes service account tokens (JWS compact form, RFC 7515).</summary>
public sealed class ServiceAccountTokenIssuer
{
    private readonly TokenSigningKey _key;
    private readonly string _header;

    /// <param name="issuer">The URL tokens name as their issuer.</param>
    /// <param name="key">The key that signs them.</param>
    public ServiceAccountTokenIssuer(string issuer, TokenSigningKey key)
    {
        Issuer = issuer;
        _key = key;
        _header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            $$"""{"alg":"{{key.PublicKey.Algorithm}}","kid":"{{key.PublicKey.KeyId}}"}"""));
    }

    public string Issuer { get; }

    /// <summary>The claims' own issuer is replaced by <see cref="Issuer"/>.</summary>
    public string Issue(ServiceAccountClaims claims)
    {
        var signedPart = $"{_header}.{Base64Url.EncodeToString(ClaimsWriter.Write(claims with { Issuer = Issuer }))}";
        return $"{signedPart}.{Base64Url.EncodeToString(_key.Sign(Encoding.ASCII.GetBytes(signedPart)))}";
    }
}
