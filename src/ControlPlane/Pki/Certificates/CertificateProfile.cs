using System.Net;

namespace Kubestrel.Pki.Certificates;

/// <summary>What a leaf certificate must say. Names and addresses are the least it must have; a certificate with more still fits.</summary>
public sealed record CertificateProfile(string CommonName, IReadOnlyList<string> Organizations, CertificateUsage Usage)
{
    public IReadOnlyList<string> DnsNames { get; init; } = [];
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];
}
