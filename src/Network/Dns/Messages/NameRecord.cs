namespace Kubestrel.Dns.Messages;

/// <summary>CNAME, NS or PTR: a record whose data is one name.</summary>
public sealed record NameRecord(string Name, DnsType Type, string Target, uint Ttl) : DnsRecord(Name, Type, Ttl);
