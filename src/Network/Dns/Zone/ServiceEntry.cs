using System.Collections.Immutable;
using System.Net;

namespace Kubestrel.Dns.Zone;

/// <summary>
/// What the zone knows of one Service. Exactly one of these describes it: <see cref="ExternalName"/>; <see cref="ClusterIPs"/> with
/// <see cref="Ports"/>; neither of them, which is a headless Service answered by <see cref="Endpoints"/>.
/// </summary>
internal sealed record ServiceEntry(ServiceName Service)
{
    public string? ExternalName { get; init; }

    public ImmutableArray<IPAddress> ClusterIPs { get; init; } = [];

    public ImmutableArray<NamedPort> Ports { get; init; } = [];

    /// <summary>Ready endpoints, or all of them with publishNotReadyAddresses.</summary>
    public ImmutableArray<NamedEndpoint> Endpoints { get; init; } = [];

    public bool Headless => ExternalName is null && ClusterIPs.IsEmpty;

    /// <summary>Addresses that reverse lookups find: cluster addresses and endpoints.</summary>
    public IEnumerable<IPAddress> Addresses => ClusterIPs.Concat(Endpoints.Select(e => e.Address)).Distinct();
}
