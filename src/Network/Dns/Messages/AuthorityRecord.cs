namespace Kubestrel.Dns.Messages;

/// <summary>SOA; intervals in seconds. <paramref name="Minimum"/> is how long a negative answer may be kept (RFC 2308).</summary>
public sealed record AuthorityRecord(
    string Name, string PrimaryServer, string Mailbox, uint Serial, uint Refresh, uint Retry, uint Expire, uint Minimum, uint Ttl)
    : DnsRecord(Name, DnsType.SOA, Ttl);
