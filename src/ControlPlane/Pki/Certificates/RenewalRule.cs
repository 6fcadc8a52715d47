using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Pki.Certificates;

/// <summary>Decides whether an existing certificate stays. Renewal begins when less than a third of the validity remains.</summary>
internal static class RenewalRule
{
    /// <summary>Why a new leaf certificate is needed; null when the old one stays.</summary>
    public static string? ForLeaf(X509Certificate2 certificate, X509Certificate2 authority, CertificateProfile profile, DateTimeOffset now)
    {
        if (!certificate.SubjectName.RawData.AsSpan().SequenceEqual(CertificateIssuer.Subject(profile.CommonName, profile.Organizations).RawData))
        {
            return "names another subject";
        }

        if (!SignatureCheck.IsSignedBy(certificate, authority))
        {
            return "is signed by another authority";
        }

        if (MissingUsage(certificate, profile.Usage))
        {
            return "lacks a usage";
        }

        return MissingName(certificate, profile) is { } name ? $"lacks the name {name}" : ForAge(certificate, now);
    }

    public static string? ForAge(X509Certificate2 certificate, DateTimeOffset now)
    {
        if (now < Start(certificate))
        {
            return "is not valid yet";
        }

        return now >= RenewAt(certificate) ? $"ends at {certificate.NotAfter.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}" : null;
    }

    public static DateTimeOffset RenewAt(X509Certificate2 certificate)
    {
        var start = Start(certificate);
        var end = new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);
        return end - (end - start) / 3;
    }

    private static DateTimeOffset Start(X509Certificate2 certificate) => new(certificate.NotBefore.ToUniversalTime(), TimeSpan.Zero);

    private static bool MissingUsage(X509Certificate2 certificate, CertificateUsage usage)
    {
        var has = CertificateUsage.None;
        foreach (var extension in certificate.Extensions)
        {
            if (extension is X509EnhancedKeyUsageExtension usages)
            {
                foreach (var oid in usages.EnhancedKeyUsages)
                {
                    has |= oid.Value switch
                    {
                        KeyUsages.ClientAuthOid => CertificateUsage.Client,
                        KeyUsages.ServerAuthOid => CertificateUsage.Server,
                        _ => CertificateUsage.None,
                    };
                }
            }
        }

        return (has & usage) != usage;
    }

    private static string? MissingName(X509Certificate2 certificate, CertificateProfile profile)
    {
        if (profile.DnsNames.Count == 0 && profile.Addresses.Count == 0)
        {
            return null;
        }

        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        var dns = names?.EnumerateDnsNames().ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var addresses = names?.EnumerateIPAddresses().ToHashSet() ?? [];
        return profile.DnsNames.FirstOrDefault(name => !dns.Contains(name))
            ?? profile.Addresses.FirstOrDefault(address => !addresses.Contains(address))?.ToString();
    }
}
