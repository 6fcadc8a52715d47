using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Pki.Certificates;

/// <summary>
/// Makes authorities and leaf certificates. Keys are ECDSA P-256: made in well under a millisecond, and accepted by every
/// Kubernetes client. Certificates are valid from five minutes ago, so that clocks that differ a little agree.
/// </summary>
public static class CertificateIssuer
{
    public static readonly TimeSpan Backdate = TimeSpan.FromMinutes(5);

    public static KeyedCertificate CreateAuthority(string commonName, DateTimeOffset now, TimeSpan validity)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return CreateAuthority(commonName, key, now, validity);
    }

    /// <summary>A certificate for an existing key: what the older certificate of this key and name signed stays valid under the new one.</summary>
    public static KeyedCertificate CreateAuthority(string commonName, ECDsa key, DateTimeOffset now, TimeSpan validity)
    {
        var request = new CertificateRequest(Subject(commonName, []), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(commonName);
        request.CertificateExtensions.Add(names.Build());
        return KeyedCertificate.Create(request.CreateSelfSigned(now - Backdate, now + validity), key);
    }

    public static KeyedCertificate Issue(X509Certificate2 authority, CertificateProfile profile, DateTimeOffset now, TimeSpan validity)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Subject(profile.CommonName, profile.Organizations), key, HashAlgorithmName.SHA256);
        var usages = new OidCollection();
        if (profile.Usage.HasFlag(CertificateUsage.Server))
        {
            usages.Add(new Oid(KeyUsages.ServerAuthOid));
        }

        if (profile.Usage.HasFlag(CertificateUsage.Client))
        {
            usages.Add(new Oid(KeyUsages.ClientAuthOid));
        }

        AddLeafExtensions(request, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, usages, authority);
        AddNames(request, profile.DnsNames, profile.Addresses);
        using var certificate = Sign(authority, request, now, validity);
        return KeyedCertificate.Create(certificate.CopyWithPrivateKey(key), key);
    }

    internal static void AddLeafExtensions(CertificateRequest request, X509KeyUsageFlags keyUsage, OidCollection extendedUsages, X509Certificate2 authority)
    {
        if (keyUsage != X509KeyUsageFlags.None)
        {
            request.CertificateExtensions.Add(new X509KeyUsageExtension(keyUsage, critical: true));
        }

        if (extendedUsages.Count > 0)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(extendedUsages, critical: false));
        }

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
    }

    internal static X509Certificate2 Sign(X509Certificate2 authority, CertificateRequest request, DateTimeOffset now, TimeSpan validity)
    {
        // A certificate never outlives the authority that vouches for it.
        var authorityEnd = new DateTimeOffset(authority.NotAfter.ToUniversalTime(), TimeSpan.Zero);
        var authorityStart = new DateTimeOffset(authority.NotBefore.ToUniversalTime(), TimeSpan.Zero);
        var start = now - Backdate < authorityStart ? authorityStart : now - Backdate;
        var end = now + validity > authorityEnd ? authorityEnd : now + validity;
        Span<byte> serial = stackalloc byte[8];
        RandomNumberGenerator.Fill(serial);
        serial[0] = (byte)((serial[0] & 0x7f) | 0x01);
        return request.Create(authority, start, end, serial);
    }

    internal static void AddNames(CertificateRequest request, IReadOnlyList<string> dnsNames, IReadOnlyList<IPAddress> addresses)
    {
        if (dnsNames.Count == 0 && addresses.Count == 0)
        {
            return;
        }

        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in dnsNames)
        {
            builder.AddDnsName(name);
        }

        foreach (var address in addresses)
        {
            builder.AddIpAddress(address);
        }

        request.CertificateExtensions.Add(builder.Build());
    }

    internal static X500DistinguishedName Subject(string commonName, IReadOnlyList<string> organizations)
    {
        // The builder encodes what was added last first; the wire order is organizations, then the common name, as Go writes it.
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(commonName);
        foreach (var organization in organizations.Reverse())
        {
            builder.AddOrganizationName(organization);
        }

        return builder.Build();
    }
}
