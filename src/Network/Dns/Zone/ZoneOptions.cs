using System.Net;

namespace Kubestrel.Dns.Zone;

/// <summary>The fixed facts of the cluster's zone.</summary>
public sealed record ZoneOptions
{
    /// <summary>The cluster domain.</summary>
    public string Domain { get; init; } = "cluster.local";

    /// <summary>Seconds clients may keep answers; 30 is what kubeadm gives CoreDNS.</summary>
    public uint Ttl { get; init; } = 30;

    /// <summary>Addresses of the cluster DNS Service: the A and AAAA records of ns.dns.DOMAIN.</summary>
    public IReadOnlyList<IPAddress> ServerAddresses { get; init; } = [];
}
