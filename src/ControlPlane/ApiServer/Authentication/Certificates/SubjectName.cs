using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.ApiServer.Authentication.Certificates;

/// <summary>
/// Common name (the last one) and organizations of a certificate's subject. Reads the encoding itself, since Go puts several organizations into one
/// relative name, which the platform's reader does not take apart (RFC 5280 section 4.1.2.4).
/// </summary>
internal static class SubjectName
{
    private const string CommonNameOid = "2.5.4.3";
    private const string OrganizationOid = "2.5.4.10";

    public static (string CommonName, ImmutableArray<string> Organizations) Read(X509Certificate2 certificate) => Read(certificate.SubjectName);

    public static (string CommonName, ImmutableArray<string> Organizations) Read(X500DistinguishedName name)
    {
        var commonName = "";
        var organizations = ImmutableArray.CreateBuilder<string>();
        var names = new AsnReader(name.RawData, AsnEncodingRules.DER).ReadSequence();
        while (names.HasData)
        {
            // Not every issuer sorts the set as DER asks.
            var relative = names.ReadSetOf(skipSortOrderValidation: true);
            while (relative.HasData)
            {
                var attribute = relative.ReadSequence();
                var oid = attribute.ReadObjectIdentifier();
                if (oid is not (CommonNameOid or OrganizationOid))
                {
                    continue;
                }

                var value = attribute.ReadCharacterString((UniversalTagNumber)attribute.PeekTag().TagValue);
                if (oid == CommonNameOid)
                {
                    commonName = value;
                }
                else
                {
                    organizations.Add(value);
                }
            }
        }

        return (commonName, organizations.ToImmutable());
    }
}
