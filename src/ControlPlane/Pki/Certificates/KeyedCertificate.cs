using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Pki.Certificates;

/// <summary>A certificate with its private key, also as PEM text. The certificate object carries the key and can serve or sign.</summary>
public sealed record KeyedCertificate(X509Certificate2 Certificate, string CertificatePem, string KeyPem)
{
    internal static KeyedCertificate Create(X509Certificate2 withKey, ECDsa key) =>
        new(withKey, withKey.ExportCertificatePem() + "\n", key.ExportECPrivateKeyPem() + "\n");

    /// <summary>Null when the texts are no certificate and key, or the key belongs to another certificate.</summary>
    internal static KeyedCertificate? Parse(string certificatePem, string keyPem)
    {
        try
        {
            return new KeyedCertificate(X509Certificate2.CreateFromPem(certificatePem, keyPem), certificatePem, keyPem);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            // The texts come from a file anyone can have damaged; the caller decides whether a new one may be made.
            return null;
        }
    }
}
