using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Pki.Certificates;

/// <summary>
/// Whether an authority's key signed a certificate. Checks the signature alone (RFC 5280 section 4.1): at start this answers in
/// a tenth of a millisecond what building a chain answers in several.
/// </summary>
internal static class SignatureCheck
{
    public static bool IsSignedBy(X509Certificate2 certificate, X509Certificate2 authority)
    {
        if (!certificate.IssuerName.RawData.AsSpan().SequenceEqual(authority.SubjectName.RawData))
        {
            return false;
        }

        var outer = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        var signedPart = outer.ReadEncodedValue().Span;
        var algorithm = outer.ReadSequence().ReadObjectIdentifier();
        var signature = outer.ReadBitString(out _);
        HashAlgorithmName? hash = algorithm switch
        {
            "1.2.840.10045.4.3.2" or "1.2.840.113549.1.1.11" => HashAlgorithmName.SHA256,
            "1.2.840.10045.4.3.3" or "1.2.840.113549.1.1.12" => HashAlgorithmName.SHA384,
            "1.2.840.10045.4.3.4" or "1.2.840.113549.1.1.13" => HashAlgorithmName.SHA512,
            _ => null,
        };
        if (hash is null)
        {
            return false;
        }

        using var ec = authority.GetECDsaPublicKey();
        if (ec is not null)
        {
            return ec.VerifyData(signedPart, signature, hash.Value, DSASignatureFormat.Rfc3279DerSequence);
        }

        using var rsa = authority.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(signedPart, signature, hash.Value, RSASignaturePadding.Pkcs1);
    }
}
