using System.Security.Cryptography;
using Kubestrel.Pki.Certificates;

namespace Kubestrel.Pki.Tokens;

/// <summary>The private key that signs service account tokens, with its public half.</summary>
public sealed class TokenSigningKey
{
    private readonly Lock _lock = new();
    private readonly AsymmetricAlgorithm _key;

    private TokenSigningKey(AsymmetricAlgorithm key)
    {
        _key = key;
        PublicKey = TokenVerificationKey.ParseAll(key.ExportSubjectPublicKeyInfoPem())[0];
    }

    public TokenVerificationKey PublicKey { get; }

    public static TokenSigningKey Generate(SigningKeyAlgorithm algorithm) =>
        new(algorithm == SigningKeyAlgorithm.Rsa2048 ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Null when the text holds no RSA or EC private key.</summary>
    public static TokenSigningKey? Parse(string pem)
    {
        if (KeyPem.Import(pem) is not { } key || !HasPrivate(key))
        {
            return null;
        }

        return new TokenSigningKey(key);
    }

    /// <summary>Signature in JWS form.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (_lock)
        {
            return _key is RSA rsa
                ? rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : ((ECDsa)_key).SignData(data, TokenVerificationKey.HashOf(PublicKey.Algorithm), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    public string ExportPrivatePem() => (_key is RSA rsa ? rsa.ExportRSAPrivateKeyPem() : ((ECDsa)_key).ExportECPrivateKeyPem()) + "\n";

    public string ExportPublicPem() => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    private static bool HasPrivate(AsymmetricAlgorithm key)
    {
        try
        {
            _ = key is RSA rsa ? (object)rsa.ExportParameters(true) : ((ECDsa)key).ExportParameters(true);
            return true;
        }
        catch (CryptographicException)
        {
            // A public key has no private numbers to give.
            return false;
        }
    }
}
