using System.Net;
using System.Net.Sockets;

namespace Kubestrel.Dns.Messages;

/// <summary>A or AAAA, by the family of the address.</summary>
public sealed record AddressRecord(string Name, IPAddress Address, uint Ttl)
    : DnsRecord(Name, Address.AddressFamily == AddressFamily.InterNetwork ? DnsType.A : DnsType.AAAA, Ttl);
