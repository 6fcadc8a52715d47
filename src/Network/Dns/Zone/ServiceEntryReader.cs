using System.Collections.Immutable;
using System.Net;
using Kubestrel.Dns.Messages;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Dns.Zone;

/// <summary>A Service and its EndpointSlices as the zone sees them; pure.</summary>
internal static class ServiceEntryReader
{
    /// <summary>Null when there is nothing to answer: an external name that is an address or no DNS name at all, or a cluster address not given yet.</summary>
    public static ServiceEntry? Read(Service service, IEnumerable<EndpointSlice> slices)
    {
        var spec = service.Spec;
        var entry = new ServiceEntry(new(service.Metadata.Namespace, service.Metadata.Name));
        if (spec.Type == "ExternalName")
        {
            return !IPAddress.TryParse(spec.ExternalName, out _) && DnsWire.Normalize(spec.ExternalName) is { Length: > 0 } name
                ? entry with { ExternalName = name }
                : null;
        }

        if (spec.ClusterIP.Length == 0)
        {
            return null;
        }

        entry = entry with { Endpoints = Endpoints(slices, spec.PublishNotReadyAddresses) };
        if (spec.ClusterIP == "None")
        {
            return entry;
        }

        var texts = spec.ClusterIPs.IsEmpty ? [spec.ClusterIP] : spec.ClusterIPs;
        return entry with
        {
            ClusterIPs = [.. texts.Select(t => IPAddress.TryParse(t, out var address) ? address : null).OfType<IPAddress>()],
            Ports = [.. spec.Ports.Select(p => new NamedPort(p.Name, Protocol(p.Protocol), (ushort)p.Port))],
        };
    }

    private static ImmutableArray<NamedEndpoint> Endpoints(IEnumerable<EndpointSlice> slices, bool all)
    {
        var found = new SortedDictionary<string, NamedEndpoint>(StringComparer.Ordinal);
        foreach (var slice in slices.Where(s => s.AddressType != "FQDN"))
        {
            var ports = slice.Ports.Select(p => new NamedPort(p.Name ?? "", Protocol(p.Protocol ?? ""), (ushort)(p.Port ?? 0))).ToImmutableArray();
            foreach (var endpoint in slice.Endpoints)
            {
                if (!all && endpoint.Conditions.Ready == false)
                {
                    continue;
                }

                foreach (var text in endpoint.Addresses)
                {
                    if (!IPAddress.TryParse(text, out var address))
                    {
                        continue;
                    }

                    var host = string.IsNullOrEmpty(endpoint.Hostname) ? DashedAddress.Format(address) : endpoint.Hostname.ToLowerInvariant();
                    var key = $"{host}/{address}";
                    found[key] = found.TryGetValue(key, out var known)
                        ? known with { Ports = [.. known.Ports.Union(ports)] }
                        : new(host, address, ports);
                }
            }
        }

        return [.. found.Values];
    }

    private static string Protocol(string protocol) => protocol.Length == 0 ? "tcp" : protocol.ToLowerInvariant();
}
