using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.Pki.Certificates;

namespace Kubestrel.Pki.Tests.Certificates;

public sealed class CsrSignerTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly KeyedCertificate _authority = CertificateIssuer.CreateAuthority("kubernetes", s_now, TimeSpan.FromDays(100));

    [Fact]
    public void Request_IsSignedWithTheUsagesGrantedAndItsOwnNames()
    {
        var pem = CsrSigner.Sign(
            _authority.Certificate, Request(), ["digital signature", "client auth"], s_now, TimeSpan.FromDays(1), out var error);

        Assert.Equal("", error);
        using var certificate = X509Certificate2.CreateFromPem(pem);
        Assert.True(SignatureCheck.IsSignedBy(certificate, _authority.Certificate));
        Assert.Equal("CN=jane, O=dev", certificate.Subject);
        Assert.Equal(s_now.UtcDateTime.AddDays(1), certificate.NotAfter.ToUniversalTime());
        var usages = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages;
        Assert.Equal([KeyUsages.ClientAuthOid], usages.Cast<Oid>().Select(oid => oid.Value));
        Assert.Equal(X509KeyUsageFlags.DigitalSignature, certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
        Assert.False(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.Equal(["jane.example"], certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single().EnumerateDnsNames());
    }

    [Fact]
    public void Validity_EndsWithTheAuthority()
    {
        var pem = CsrSigner.Sign(_authority.Certificate, Request(), ["client auth"], s_now, TimeSpan.FromDays(1000), out _);

        using var certificate = X509Certificate2.CreateFromPem(pem);
        Assert.Equal(_authority.Certificate.NotAfter, certificate.NotAfter);
    }

    [Theory]
    [InlineData("not pem", "client auth", "unable to parse csr")]
    [InlineData(null, "teleport", "unrecognized key usage: teleport")]
    public void BadRequest_IsAnError(string? request, string usage, string expected)
    {
        Assert.Null(CsrSigner.Sign(_authority.Certificate, request ?? Request(), [usage], s_now, TimeSpan.FromDays(1), out var error));
        Assert.StartsWith(expected, error);
    }

    [Fact]
    public void RequestSignedByAnotherKey_IsRefused()
    {
        var lines = Request().Split('\n');
        var der = Convert.FromBase64String(string.Concat(lines[1..^1]));
        der[^1] ^= 1;
        var forged = PemEncoding.WriteString("CERTIFICATE REQUEST", der);

        Assert.Null(CsrSigner.Sign(_authority.Certificate, forged, ["client auth"], s_now, TimeSpan.FromDays(1), out var error));
        Assert.StartsWith("unable to parse csr", error);
    }

    private static string Request()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=jane, O=dev", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("jane.example");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSigningRequestPem();
    }
}
