using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Kubelet.Tests.Support;

internal static class TestCertificate
{
    /// <summary>A self-signed certificate with its key.</summary>
    public static X509Certificate2 Make(string name, string? organization = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = organization is null ? $"CN={name}" : $"O={organization}, CN={name}";
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
