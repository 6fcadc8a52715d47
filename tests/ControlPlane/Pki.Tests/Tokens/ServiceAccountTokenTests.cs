using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Kubestrel.Pki.Certificates;
using Kubestrel.Pki.Tokens;

namespace Kubestrel.Pki.Tests.Tokens;

public sealed class ServiceAccountTokenTests
{
    private const string Issuer = "https://kubernetes.default.svc.cluster.local";

    private static readonly ServiceAccountClaims s_claims = new()
    {
        Subject = "system:serviceaccount:web:default", Audiences = [Issuer], Expiry = 1767229200, IssuedAt = 1767225600, NotBefore = 1767225600,
        Id = "0d6a3f1c-0000-4000-8000-000000000000", Namespace = "web", ServiceAccount = new TokenObject("default", "sa-uid"),
        Pod = new TokenObject("web-1", "pod-uid"), Node = new TokenObject("worker", "node-uid"), WarnAfter = 1767229207,
    };

    [Theory]
    [InlineData(SigningKeyAlgorithm.EcdsaP256, "ES256")]
    [InlineData(SigningKeyAlgorithm.Rsa2048, "RS256")]
    public void IssuedToken_Verifies(SigningKeyAlgorithm algorithm, string expected)
    {
        var key = TokenSigningKey.Generate(algorithm);
        var token = new ServiceAccountTokenIssuer(Issuer, key).Issue(s_claims);
        var verified = new ServiceAccountTokenVerifier([Issuer], [key.PublicKey]).Verify(token);

        Assert.Null(verified.Error);
        Assert.Equivalent(s_claims with { Issuer = Issuer }, verified.Claims);
        Assert.Equal($$"""{"alg":"{{expected}}","kid":"{{key.PublicKey.KeyId}}"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[0])));
    }

    [Fact]
    public void Payload_HasUpstreamsClaims()
    {
        var token = new ServiceAccountTokenIssuer(Issuer, TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256)).Issue(s_claims);

        Assert.Equal(
            """{"aud":["https://kubernetes.default.svc.cluster.local"],"exp":1767229200,"iat":1767225600,"iss":"https://kubernetes.default.svc.cluster.local","jti":"0d6a3f1c-0000-4000-8000-000000000000","kubernetes.io":{"namespace":"web","node":{"name":"worker","uid":"node-uid"},"pod":{"name":"web-1","uid":"pod-uid"},"serviceaccount":{"name":"default","uid":"sa-uid"},"warnafter":1767229207},"nbf":1767225600,"sub":"system:serviceaccount:web:default"}""",
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])));
    }

    [Fact]
    public void AnyChangedCharacter_IsRefused()
    {
        var key = TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256);
        var token = new ServiceAccountTokenIssuer(Issuer, key).Issue(s_claims);
        var verifier = new ServiceAccountTokenVerifier([Issuer], [key.PublicKey]);
        for (var i = 0; i < token.Length; i += 7)
        {
            var changed = token.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            Assert.Null(verifier.Verify(new string(changed)).Claims);
        }
    }

    [Fact]
    public void KeyUnknown_IsRefused()
    {
        var token = new ServiceAccountTokenIssuer(Issuer, TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256)).Issue(s_claims);
        var other = TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256).PublicKey;

        Assert.Equal("invalid signature, no keys found", new ServiceAccountTokenVerifier([Issuer], [other]).Verify(token).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d")]
    [InlineData("..")]
    [InlineData("{}")]
    public void NoToken_IsNotOurs(string text) =>
        Assert.False(new ServiceAccountTokenVerifier([Issuer], []).Verify(text).IsOurs);

    [Fact]
    public void AnotherIssuersToken_IsNotOurs()
    {
        var key = TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256);
        var token = new ServiceAccountTokenIssuer("https://other.example", key).Issue(s_claims);

        Assert.False(new ServiceAccountTokenVerifier([Issuer], [key.PublicKey]).Verify(token).IsOurs);
    }

    [Theory]
    [InlineData("""{"alg":"none"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":"RS256"}""")]
    public void OtherAlgorithmInHeader_IsRefused(string header)
    {
        var key = TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256);
        var parts = new ServiceAccountTokenIssuer(Issuer, key).Issue(s_claims).Split('.');
        var signedPart = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{parts[1]}";
        var token = $"{signedPart}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signedPart)))}";

        Assert.Null(new ServiceAccountTokenVerifier([Issuer], [key.PublicKey]).Verify(token).Claims);
    }

    [Fact]
    public void KeyId_IsTheHashOfThePublicKey()
    {
        const string pem = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt
            6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==
            -----END PUBLIC KEY-----
            """;
        var key = Assert.Single(TokenVerificationKey.ParseAll(pem));
        var expected = Base64Url.EncodeToString(System.Security.Cryptography.SHA256.HashData(Convert.FromBase64String(string.Concat(pem.Split('\n')[1..3]).Trim())));

        Assert.Equal(expected, key.KeyId);
        Assert.Equal("ES256", key.Algorithm);
    }

    [Fact]
    public void Discovery_NamesIssuerAndKeys()
    {
        TokenVerificationKey[] keys =
        [
            TokenSigningKey.Generate(SigningKeyAlgorithm.Rsa2048).PublicKey, TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256).PublicKey,
        ];

        Assert.Equal(
            """{"issuer":"https://kubernetes.default.svc","jwks_uri":"https://192.0.2.1:6443/openid/v1/jwks","response_types_supported":["id_token"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["ES256","RS256"]}""",
            Encoding.UTF8.GetString(OidcDiscovery.Configuration("https://kubernetes.default.svc", "https://192.0.2.1:6443/openid/v1/jwks", keys)));
        using var set = JsonDocument.Parse(OidcDiscovery.Keys(keys));
        var listed = set.RootElement.GetProperty("keys");
        Assert.Equal(["use", "kty", "kid", "alg", "n", "e"], listed[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(["use", "kty", "kid", "crv", "alg", "x", "y"], listed[1].EnumerateObject().Select(field => field.Name));
        Assert.Equal("AQAB", listed[0].GetProperty("e").GetString());
    }

    [Fact]
    public void Cache_ForgetsTheOldestGeneration()
    {
        var cache = new VerifiedTokenCache<string>(8);
        for (var i = 0; i < 100; i++)
        {
            cache.Add($"token-{i}", $"value-{i}");
            Assert.True(cache.TryGet($"token-{i}", out var value));
            Assert.Equal($"value-{i}", value);
        }

        Assert.False(cache.TryGet("token-0", out _));
        cache.Remove("token-99");
        Assert.False(cache.TryGet("token-99", out _));
    }
}
