using System.Collections.Immutable;
using System.Net;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Planning;

/// <summary>What a plan depends on besides Services and endpoints. A change of any of it needs the whole table anew.</summary>
internal sealed record PlanSettings
{
    public IpFamily Family { get; init; } = IpFamily.IPv4;

    /// <summary>The packet mark of what is to be masqueraded; upstream's default is bit 14.</summary>
    public uint MasqueradeMark { get; init; } = 1u << 14;

    public bool MasqueradeAll { get; init; }

    /// <summary>Pod networks of the family; traffic to a ClusterIP from anywhere else is masqueraded. Empty: nothing is.</summary>
    public ImmutableArray<IPNetwork> ClusterCidrs { get; init; } = [];

    /// <summary>Service networks of the family; traffic to unallocated addresses in them is dropped. Empty: it is routed as it comes.</summary>
    public ImmutableArray<IPNetwork> ServiceCidrs { get; init; } = [];

    /// <summary>Addresses that take NodePort traffic; null means every local address but loopback.</summary>
    public ImmutableArray<IPAddress>? NodePortAddresses { get; init; }

    /// <summary>The node's own address, which LoadBalancer source ranges may allow.</summary>
    public IPAddress? NodeIP { get; init; }

    /// <summary>The node's label topology.kubernetes.io/zone.</summary>
    public string? Zone { get; init; }
}
