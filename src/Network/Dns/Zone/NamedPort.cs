namespace Kubestrel.Dns.Zone;

/// <summary>A port for SRV: name ("" when unnamed), protocol in lower case (tcp, udp, sctp), number.</summary>
internal readonly record struct NamedPort(string Name, string Protocol, ushort Port);
