using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Pki.Certificates;

/// <summary>Signs certificate requests (PKCS#10) with an authority: subject, key and names of the request, usages as the caller grants them.</summary>
public static class CsrSigner
{
    private const string SubjectAlternativeNames = "2.5.29.17";

    /// <param name="requestPem">PEM block of type CERTIFICATE REQUEST.</param>
    /// <param name="usages">Names as in certificates.k8s.io, for example "client auth".</param>
    /// <returns>The certificate as PEM, or null with a one-line error.</returns>
    public static string? Sign(
        X509Certificate2 authority, string requestPem, IEnumerable<string> usages, DateTimeOffset now, TimeSpan validity, out string error)
    {
        if (!KeyUsages.TryParse(usages, out var flags, out var extended, out var unknown))
        {
            error = $"unrecognized key usage: {unknown}";
            return null;
        }

        CertificateRequest request;
        try
        {
            // The extensions are read for the names alone; none is taken over as it is. Loading checks that the request is signed by its own key.
            request = CertificateRequest.LoadSigningRequestPem(
                requestPem, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            error = $"unable to parse csr: {failure.Message}";
            return null;
        }

        var signed = new CertificateRequest(request.SubjectName, request.PublicKey, HashAlgorithmName.SHA256);
        CertificateIssuer.AddLeafExtensions(signed, flags, extended, authority);
        foreach (var extension in request.CertificateExtensions)
        {
            if (extension.Oid?.Value == SubjectAlternativeNames)
            {
                signed.CertificateExtensions.Add(extension);
            }
        }

        using var certificate = CertificateIssuer.Sign(authority, signed, now, validity);
        error = "";
        return certificate.ExportCertificatePem() + "\n";
    }
}
