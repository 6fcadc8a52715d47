namespace Kubestrel.Dns.Messages;

/// <summary>RCODE (RFC 1035, RFC 6891). Values above 15 need EDNS.</summary>
public enum DnsResponseCode : ushort
{
    NoError = 0,
    FormatError = 1,
    ServerFailure = 2,
    NameError = 3,
    NotImplemented = 4,
    Refused = 5,
    BadVersion = 16,
}
