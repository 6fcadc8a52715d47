using System.Security.Cryptography;

namespace Kubestrel.Pki.Tokens;

internal static class KeyPem
{
    /// <summary>The RSA or EC key of one PEM text, public or private; null when it is neither.</summary>
    public static AsymmetricAlgorithm? Import(ReadOnlySpan<char> pem) => TryImport(ECDsa.Create(), pem) ?? TryImport(RSA.Create(), pem);

    private static AsymmetricAlgorithm? TryImport(AsymmetricAlgorithm key, ReadOnlySpan<char> pem)
    {
        try
        {
            key.ImportFromPem(pem);
            return key;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            // The text is a key of the other kind, or none.
            key.Dispose();
            return null;
        }
    }
}
