using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.Pki.Certificates;

/// <summary>The usage names of certificates.k8s.io and what they stand for in a certificate.</summary>
public static class KeyUsages
{
    public const string ServerAuthOid = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthOid = "1.3.6.1.5.5.7.3.2";

    private static readonly Dictionary<string, X509KeyUsageFlags> s_flags = new(StringComparer.Ordinal)
    {
        ["signing"] = X509KeyUsageFlags.DigitalSignature,
        ["digital signature"] = X509KeyUsageFlags.DigitalSignature,
        ["content commitment"] = X509KeyUsageFlags.NonRepudiation,
        ["key encipherment"] = X509KeyUsageFlags.KeyEncipherment,
        ["key agreement"] = X509KeyUsageFlags.KeyAgreement,
        ["data encipherment"] = X509KeyUsageFlags.DataEncipherment,
        ["cert sign"] = X509KeyUsageFlags.KeyCertSign,
        ["crl sign"] = X509KeyUsageFlags.CrlSign,
        ["encipher only"] = X509KeyUsageFlags.EncipherOnly,
        ["decipher only"] = X509KeyUsageFlags.DecipherOnly,
    };

    private static readonly Dictionary<string, string> s_extended = new(StringComparer.Ordinal)
    {
        ["any"] = "2.5.29.37.0",
        ["server auth"] = ServerAuthOid,
        ["client auth"] = ClientAuthOid,
        ["code signing"] = "1.3.6.1.5.5.7.3.3",
        ["email protection"] = "1.3.6.1.5.5.7.3.4",
        ["s/mime"] = "1.3.6.1.5.5.7.3.4",
        ["ipsec end system"] = "1.3.6.1.5.5.7.3.5",
        ["ipsec tunnel"] = "1.3.6.1.5.5.7.3.6",
        ["ipsec user"] = "1.3.6.1.5.5.7.3.7",
        ["timestamping"] = "1.3.6.1.5.5.7.3.8",
        ["ocsp signing"] = "1.3.6.1.5.5.7.3.9",
        ["microsoft sgc"] = "1.3.6.1.4.1.311.10.3.3",
        ["netscape sgc"] = "2.16.840.1.113730.4.1",
    };

    /// <summary>False with the first name that is no usage.</summary>
    public static bool TryParse(IEnumerable<string> names, out X509KeyUsageFlags flags, out OidCollection extended, out string unknown)
    {
        flags = X509KeyUsageFlags.None;
        extended = [];
        unknown = "";
        foreach (var name in names)
        {
            if (s_flags.TryGetValue(name, out var flag))
            {
                flags |= flag;
            }
            else if (s_extended.TryGetValue(name, out var oid))
            {
                extended.Add(new Oid(oid));
            }
            else
            {
                unknown = name;
                return false;
            }
        }

        return true;
    }
}
