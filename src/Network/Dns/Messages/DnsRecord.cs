namespace Kubestrel.Dns.Messages;

/// <summary>A resource record of class IN. Names have the form of <see cref="DnsQuestion.Name"/>; <paramref name="Ttl"/> is in seconds.</summary>
public abstract record DnsRecord(string Name, DnsType Type, uint Ttl);
