namespace Kubestrel.Dns.Messages;

/// <summary>A record whose data is carried as bytes; they hold no compressed name.</summary>
public sealed record OpaqueRecord(string Name, DnsType Type, ReadOnlyMemory<byte> Data, uint Ttl) : DnsRecord(Name, Type, Ttl);
