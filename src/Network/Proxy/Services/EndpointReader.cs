using System.Collections.Immutable;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Proxy.Services;

/// <summary>Merges the EndpointSlices of one Service into endpoints by port; pure.</summary>
internal static class EndpointReader
{
    public static ImmutableDictionary<PortKey, ImmutableArray<ServiceEndpoint>> Read(IEnumerable<EndpointSlice> slices, IpFamily family, string nodeName)
    {
        var merged = new Dictionary<PortKey, SortedDictionary<string, ServiceEndpoint>>();
        foreach (var slice in slices)
        {
            if (slice.AddressType.Length != 0 && slice.AddressType != family.Api())
            {
                continue;
            }

            foreach (var port in slice.Ports)
            {
                if (port.Port is not > 0)
                {
                    continue;
                }

                var key = new PortKey(port.Name ?? "", port.Protocol ?? "TCP");
                if (!merged.TryGetValue(key, out var endpoints))
                {
                    merged[key] = endpoints = new(StringComparer.Ordinal);
                }

                foreach (var endpoint in slice.Endpoints)
                {
                    Add(endpoints, endpoint, port.Port.Value, family, nodeName);
                }
            }
        }

        return merged.ToImmutableDictionary(m => m.Key, m => m.Value.Values.ToImmutableArray());
    }

    /// <summary>An endpoint may be in two slices while it moves between them; of the two the local one counts.</summary>
    private static void Add(SortedDictionary<string, ServiceEndpoint> endpoints, Endpoint endpoint, int port, IpFamily family, string nodeName)
    {
        if (endpoint.Addresses.IsEmpty || ServiceReader.Address(endpoint.Addresses[0], family) is not { } address)
        {
            return;
        }

        var isLocal = nodeName.Length != 0 && endpoint.NodeName == nodeName;
        var read = new ServiceEndpoint
        {
            Address = address,
            Port = port,
            IsLocal = isLocal,
            Ready = endpoint.Conditions.Ready ?? true,
            Serving = endpoint.Conditions.Serving ?? true,
            Terminating = endpoint.Conditions.Terminating ?? false,
            Zones = endpoint.Hints is { } hints ? [.. hints.ForZones.Select(z => z.Name)] : [],
        };
        if (isLocal || !endpoints.ContainsKey(read.Text))
        {
            endpoints[read.Text] = read;
        }
    }
}
