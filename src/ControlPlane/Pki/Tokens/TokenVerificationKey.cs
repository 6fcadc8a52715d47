using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Pki.Tokens;

/// <summary>
/// A public key that checks token signatures (RFC 7518: RS256, ES256, ES384, ES512). The key id is the SHA-256 of the key's
/// SubjectPublicKeyInfo in base64url, as upstream computes it.
/// </summary>
public sealed class TokenVerificationKey
{
    private readonly Lock _lock = new();
    private readonly RSA? _rsa;
    private readonly ECDsa? _ec;

    internal TokenVerificationKey(RSA rsa)
    {
        _rsa = rsa;
        Algorithm = "RS256";
        SubjectPublicKeyInfo = rsa.ExportSubjectPublicKeyInfo();
        KeyId = Base64Url.EncodeToString(SHA256.HashData(SubjectPublicKeyInfo));
    }

    internal TokenVerificationKey(ECDsa ec)
    {
        _ec = ec;
        Algorithm = AlgorithmOf(ec);
        SubjectPublicKeyInfo = ec.ExportSubjectPublicKeyInfo();
        KeyId = Base64Url.EncodeToString(SHA256.HashData(SubjectPublicKeyInfo));
    }

    public string KeyId { get; }

    public string Algorithm { get; }

    public byte[] SubjectPublicKeyInfo { get; }

    internal RSAParameters? RsaParameters => _rsa?.ExportParameters(false);

    internal ECParameters? EcParameters => _ec?.ExportParameters(false);

    /// <summary>Every key of a PEM text: public keys, private keys (their public half) and certificates. Blocks of other kinds are passed over.</summary>
    public static IReadOnlyList<TokenVerificationKey> ParseAll(string pem)
    {
        var keys = new List<TokenVerificationKey>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var block))
        {
            var text = rest[block.Location];
            if (rest[block.Label].SequenceEqual("CERTIFICATE"))
            {
                using var certificate = X509Certificate2.CreateFromPem(text);
                var rsa = certificate.GetRSAPublicKey();
                var ec = rsa is null ? certificate.GetECDsaPublicKey() : null;
                if (rsa is not null || ec is not null)
                {
                    keys.Add(rsa is not null ? new TokenVerificationKey(rsa) : new TokenVerificationKey(ec!));
                }
            }
            else if (KeyPem.Import(text) is { } key)
            {
                keys.Add(key is RSA rsa ? new TokenVerificationKey(rsa) : new TokenVerificationKey((ECDsa)key));
            }

            rest = rest[block.Location.End..];
        }

        return keys;
    }

    /// <summary>Checks a signature in JWS form (for EC: the two numbers side by side).</summary>
    public bool Verify(ReadOnlySpan<byte> signedPart, ReadOnlySpan<byte> signature)
    {
        lock (_lock)
        {
            return _rsa is not null
                ? _rsa.VerifyData(signedPart, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : _ec!.VerifyData(signedPart, signature, HashOf(Algorithm), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    internal static HashAlgorithmName HashOf(string algorithm) => algorithm switch
    {
        "ES384" => HashAlgorithmName.SHA384,
        "ES512" => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    private static string AlgorithmOf(ECDsa ec) => ec.KeySize switch
    {
        256 => "ES256",
        384 => "ES384",
        521 => "ES512",
        _ => throw new PkiException("unknown private key curve, must be 256, 384, or 521"),
    };
}
