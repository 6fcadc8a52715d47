using System.Net;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy;

/// <summary>Settings of the service proxy. Names in parentheses are those of upstream's flags and configuration.</summary>
public sealed record ProxyOptions
{
    /// <summary>The name of this node's Node object (hostnameOverride).</summary>
    public required string NodeName { get; init; }

    /// <summary>The nftables table, in the families ip and ip6; one per cluster on the machine.</summary>
    public string Table { get; init; } = "kubestrel";

    /// <summary>Address families to program.</summary>
    public IReadOnlyList<IpFamily> Families { get; init; } = [IpFamily.IPv4];

    /// <summary>Pod networks (clusterCIDR). Traffic from elsewhere to a ClusterIP is masqueraded; without any, none is.</summary>
    public IReadOnlyList<string> ClusterCidrs { get; init; } = [];

    /// <summary>Service networks; traffic to addresses in them that no Service has is dropped. Without any it is routed as it comes.</summary>
    public IReadOnlyList<string> ServiceCidrs { get; init; } = [];

    /// <summary>Networks whose local addresses take NodePort traffic (nodePortAddresses); without any, all local addresses but loopback do.</summary>
    public IReadOnlyList<string> NodePortAddresses { get; init; } = [];

    /// <summary>The node's own addresses.</summary>
    public IReadOnlyList<IPAddress> NodeIPs { get; init; } = [];

    /// <summary>Bit of the packet mark for masquerading (nftables.masqueradeBit).</summary>
    public int MasqueradeBit { get; init; } = 14;

    /// <summary>Masquerade all traffic to ClusterIPs (nftables.masqueradeAll).</summary>
    public bool MasqueradeAll { get; init; }

    /// <summary>Least time between syncs after a burst of two (nftables.minSyncPeriod; upstream's default is 1 s).</summary>
    public TimeSpan MinSyncPeriod { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>When a failed sync is tried again (nftables.syncPeriod). Twice this time without success makes the proxy unhealthy.</summary>
    public TimeSpan SyncPeriod { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where /healthz and /livez are served (healthzBindAddress); null serves none. Upstream's default is 0.0.0.0:10256.</summary>
    public IPEndPoint? HealthEndPoint { get; init; }

    /// <summary>Where /metrics and /healthz are served (metricsBindAddress); null serves none. Upstream's default is 127.0.0.1:10249.</summary>
    public IPEndPoint? MetricsEndPoint { get; init; }

    /// <summary>The address on which healthCheckNodePorts listen.</summary>
    public IPAddress HealthCheckAddress { get; init; } = IPAddress.Any;
}
