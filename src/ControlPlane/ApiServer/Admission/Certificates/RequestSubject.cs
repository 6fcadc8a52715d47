using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kubestrel.ApiServer.Authentication.Certificates;

namespace Kubestrel.ApiServer.Admission.Certificates;

/// <summary>The subject that a certificate request (PEM) asks for. Whether the request is signed by its key is the signer's to check.</summary>
internal static class RequestSubject
{
    public const string NoRequest = "PEM block type must be CERTIFICATE REQUEST";

    /// <summary>Null when the bytes are no certificate request.</summary>
    public static (string CommonName, ImmutableArray<string> Organizations)? Read(ReadOnlySpan<byte> pem)
    {
        try
        {
            var request = CertificateRequest.LoadSigningRequestPem(
                Encoding.UTF8.GetString(pem), HashAlgorithmName.SHA256,
                CertificateRequestLoadOptions.SkipSignatureValidation | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
            return SubjectName.Read(request.SubjectName);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            // What the client sent is no request; the caller says so to the client.
            return null;
        }
    }
}
