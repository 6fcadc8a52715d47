namespace Kubestrel.Dns.Messages;

/// <summary>TXT with one string of at most 255 ASCII characters.</summary>
public sealed record TextRecord(string Name, string Text, uint Ttl) : DnsRecord(Name, DnsType.TXT, Ttl);
