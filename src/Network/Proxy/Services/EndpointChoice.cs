using System.Collections.Immutable;

namespace Kubestrel.Proxy.Services;

/// <summary>
/// Which endpoints of a port traffic may use from this node, by traffic policy, readiness and zone hints (KEP-1669, KEP-2433).
/// <see cref="HasAny"/> tells of usable endpoints on any node, so that "none here" (drop) and "none at all" (reject) differ.
/// </summary>
internal readonly record struct EndpointChoice(
    ImmutableArray<ServiceEndpoint> Cluster,
    ImmutableArray<ServiceEndpoint> Local,
    ImmutableArray<ServiceEndpoint> Reachable,
    bool HasAny)
{
    public static EndpointChoice For(ServicePort port, ImmutableArray<ServiceEndpoint> all, string? zone)
    {
        var cluster = ImmutableArray<ServiceEndpoint>.Empty;
        var local = ImmutableArray<ServiceEndpoint>.Empty;
        var byZone = false;
        if (port.UsesClusterEndpoints)
        {
            byZone = ZoneHintsApply(all, zone);
            cluster = [.. all.Where(e => e.Ready && (!byZone || e.Zones.Contains(zone!)))];
            if (cluster.IsEmpty)
            {
                cluster = [.. all.Where(ServesWhileTerminating)];
            }
        }

        if (!port.UsesLocalEndpoints)
        {
            return new(cluster, local, cluster, !cluster.IsEmpty);
        }

        local = [.. all.Where(e => e.IsLocal && e.Ready)];
        var localTerminating = local.IsEmpty;
        if (localTerminating)
        {
            local = [.. all.Where(e => e.IsLocal && ServesWhileTerminating(e))];
        }

        var hasAny = !cluster.IsEmpty || all.Any(e => e.Ready || ServesWhileTerminating(e));
        if (!port.UsesClusterEndpoints)
        {
            return new(cluster, local, local, hasAny);
        }

        var subset = !byZone && (!localTerminating || local.IsEmpty);
        return new(cluster, local, subset ? cluster : Union(cluster, local), hasAny);
    }

    private static bool ServesWhileTerminating(ServiceEndpoint endpoint) => endpoint is { Ready: false, Serving: true, Terminating: true };

    /// <summary>Hints count only when every ready endpoint has some and at least one names this node's zone.</summary>
    private static bool ZoneHintsApply(ImmutableArray<ServiceEndpoint> all, string? zone)
    {
        var forZone = false;
        foreach (var endpoint in all)
        {
            if (!endpoint.Ready)
            {
                continue;
            }

            if (endpoint.Zones.IsEmpty || string.IsNullOrEmpty(zone))
            {
                return false;
            }

            forZone |= endpoint.Zones.Contains(zone);
        }

        return forZone;
    }

    private static ImmutableArray<ServiceEndpoint> Union(ImmutableArray<ServiceEndpoint> first, ImmutableArray<ServiceEndpoint> second)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. first.Concat(second).Where(e => seen.Add(e.Text)).OrderBy(e => e.Text, StringComparer.Ordinal)];
    }
}
