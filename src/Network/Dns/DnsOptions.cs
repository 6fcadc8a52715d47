using System.Net;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Zone;

namespace Kubestrel.Dns;

/// <summary>Settings of the cluster DNS server.</summary>
public sealed record DnsOptions
{
    /// <summary>
    /// Where to listen, UDP and TCP: concrete addresses of this machine (not "any": answers must leave with the address that was asked). Pods come
    /// here through the kube-dns Service, so the address must be one that its EndpointSlice may name, which excludes loopback.
    /// </summary>
    public required IReadOnlyList<IPEndPoint> Listen { get; init; }

    public ZoneOptions Zone { get; init; } = new();

    public ForwardOptions Forward { get; init; } = new();
}
