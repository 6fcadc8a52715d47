namespace Kubestrel.Pki.Certificates;

public enum SigningKeyAlgorithm
{
    /// <summary>ECDSA P-256, tokens say ES256.</summary>
    EcdsaP256,

    /// <summary>RSA with 2048 bits, tokens say RS256; takes some tenths of a second to make.</summary>
    Rsa2048,
}
