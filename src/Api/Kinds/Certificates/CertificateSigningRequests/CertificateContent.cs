using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Kinds.Certificates.V1;

/// <summary>Whether PEM text holds what it should; each answer is the problem, null for none.</summary>
internal static class CertificateContent
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EllipticCurve = "1.2.840.10045.2.1";

    /// <summary>A PKCS#10 request whose signature is its key's.</summary>
    public static string? RequestProblem(ReadOnlyMemory<byte> pem)
    {
        if (PemBlock.Read(pem).FirstOrDefault() is not { Type: "CERTIFICATE REQUEST" } block)
        {
            return "PEM block type must be CERTIFICATE REQUEST";
        }

        const CertificateRequestLoadOptions Unverified =
            CertificateRequestLoadOptions.SkipSignatureValidation | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions;
        string key;
        try
        {
            key = CertificateRequest.LoadSigningRequest(block.Bytes, HashAlgorithmName.SHA256, Unverified).PublicKey.Oid.Value ?? "";
        }
        catch (CryptographicException)
        {
            return "asn1: structure error: not a certificate request";
        }

        if (key is not (Rsa or EllipticCurve))
        {
            return "x509: cannot verify signature: algorithm unimplemented";
        }

        try
        {
            CertificateRequest.LoadSigningRequest(block.Bytes, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
            return null;
        }
        catch (CryptographicException)
        {
            return key == Rsa ? "crypto/rsa: verification error" : "x509: ECDSA verification failure";
        }
    }

    /// <summary>Nothing, or certificates and nothing but certificates.</summary>
    public static string? ChainProblem(ByteString pem)
    {
        if (pem.Length == 0)
        {
            return null;
        }

        var count = 0;
        foreach (var block in PemBlock.Read(pem.Memory))
        {
            if (block.Type != "CERTIFICATE")
            {
                return $"only CERTIFICATE PEM blocks are allowed, found {GoString.Quote(block.Type)}";
            }

            if (block.HasHeaders)
            {
                return "no PEM block headers are permitted";
            }

            if (Load(block.Bytes) is null)
            {
                return block.Bytes.Length == 0 ? "found CERTIFICATE PEM block containing 0 certificates" : "x509: malformed certificate";
            }

            count++;
        }

        return count == 0 ? "must contain at least one CERTIFICATE PEM block" : null;
    }

    /// <summary>The basic constraints of a certificate; null when it has none or is no certificate.</summary>
    public static (bool Parsed, bool IsAuthority) Authority(byte[] der)
    {
        var certificate = Load(der);
        return (certificate is not null, certificate?.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault()?.CertificateAuthority == true);
    }

    private static X509Certificate2? Load(byte[] der)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(der);
        }
        catch (CryptographicException)
        {
            // No certificate: the callers say so to the client.
            return null;
        }
    }
}
