using System.Collections.Immutable;
using System.Net;

namespace Kubestrel.Proxy.Services;

/// <summary>One port of a Service as one address family sees it.</summary>
internal sealed record ServicePort
{
    public required PortKey Key { get; init; }

    public required IPAddress ClusterIP { get; init; }

    public required int Port { get; init; }

    /// <summary>0 when the Service has none.</summary>
    public int NodePort { get; init; }

    public ImmutableArray<IPAddress> ExternalIPs { get; init; } = [];

    /// <summary>Ingress addresses whose ipMode is VIP (or absent).</summary>
    public ImmutableArray<IPAddress> LoadBalancerIPs { get; init; } = [];

    public ImmutableArray<IPNetwork> LoadBalancerSourceRanges { get; init; } = [];

    /// <summary>Seconds a client stays with its endpoint; 0 means no session affinity.</summary>
    public int AffinitySeconds { get; init; }

    public bool InternalPolicyLocal { get; init; }

    public bool ExternalPolicyLocal { get; init; }

    public bool ExternallyAccessible => NodePort != 0 || LoadBalancerIPs.Length != 0 || ExternalIPs.Length != 0;

    /// <summary>Also true for external traffic under policy Local, whose pod and host originated part is short-circuited to all endpoints.</summary>
    public bool UsesClusterEndpoints => !InternalPolicyLocal || ExternallyAccessible;

    public bool UsesLocalEndpoints => InternalPolicyLocal || (ExternalPolicyLocal && ExternallyAccessible);

    /// <summary>tcp, udp or sctp: nft's spelling.</summary>
    public string Protocol => Key.Protocol switch
    {
        "TCP" => "tcp",
        "UDP" => "udp",
        "SCTP" => "sctp",
        _ => Key.Protocol.ToLowerInvariant(),
    };
}
