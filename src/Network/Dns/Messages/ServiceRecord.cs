namespace Kubestrel.Dns.Messages;

/// <summary>SRV (RFC 2782). The target is never compressed.</summary>
public sealed record ServiceRecord(string Name, ushort Priority, ushort Weight, ushort Port, string Target, uint Ttl)
    : DnsRecord(Name, DnsType.SRV, Ttl);
