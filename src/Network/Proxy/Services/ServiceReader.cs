using System.Collections.Immutable;
using System.Net;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Api = Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Proxy.Services;

/// <summary>Reads a Service and its EndpointSlices for one address family; pure.</summary>
internal static class ServiceReader
{
    private const int DefaultAffinitySeconds = 10800;

    /// <summary>Null when the Service is not proxied in this family: headless, ExternalName, or without an address of the family.</summary>
    public static ServiceState? Read(Api.Service service, IEnumerable<EndpointSlice> slices, IpFamily family, string nodeName)
    {
        var spec = service.Spec;
        if (spec.ClusterIP is "" or "None" || spec.Type == "ExternalName" || ClusterIP(spec, family) is not { } clusterIP)
        {
            return null;
        }

        var externalLocal = spec.ExternalTrafficPolicy == "Local"
            && (spec.Type is "NodePort" or "LoadBalancer" || !spec.ExternalIPs.IsEmpty);
        var template = new ServicePort
        {
            Key = default,
            ClusterIP = clusterIP,
            Port = 0,
            ExternalIPs = Addresses(spec.ExternalIPs, family),
            LoadBalancerIPs = Addresses(service.Status.LoadBalancer.Ingress.Where(i => i.IpMode is null or "VIP").Select(i => i.Ip), family),
            LoadBalancerSourceRanges = Networks(spec.LoadBalancerSourceRanges, family),
            AffinitySeconds = spec.SessionAffinity == "ClientIP" ? spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds ?? DefaultAffinitySeconds : 0,
            InternalPolicyLocal = spec.InternalTrafficPolicy == "Local",
            ExternalPolicyLocal = externalLocal,
        };
        var ports = ImmutableArray.CreateBuilder<ServicePort>(spec.Ports.Count);
        foreach (var port in spec.Ports)
        {
            var protocol = port.Protocol.Length == 0 ? "TCP" : port.Protocol;
            ports.Add(template with { Key = new(port.Name, protocol), Port = port.Port, NodePort = port.NodePort });
        }

        var needsHealthCheck = spec.Type == "LoadBalancer" && externalLocal;
        return new(
            new(service.Metadata.Namespace, service.Metadata.Name),
            ports.DrainToImmutable(),
            EndpointReader.Read(slices, family, nodeName),
            needsHealthCheck ? spec.HealthCheckNodePort : 0);
    }

    /// <summary>Parses as upstream does: a leading zero in an IPv4 part is decimal, anything else unparsable is left out.</summary>
    internal static IPAddress? Address(string text, IpFamily family)
    {
        var value = text.Trim();
        if (family == IpFamily.IPv4 && value.Contains('.', StringComparison.Ordinal))
        {
            value = string.Join('.', value.Split('.').Select(p => p.TrimStart('0') is { Length: > 0 } digits ? digits : "0"));
        }

        return value.Length != 0 && IPAddress.TryParse(value, out var address) && address.AddressFamily == family.Sockets()
            && (family == IpFamily.IPv6 || value.Count(c => c == '.') == 3)
            ? address
            : null;
    }

    private static IPAddress? ClusterIP(Api.ServiceSpec spec, IpFamily family)
    {
        if (spec.IpFamilies.IsEmpty)
        {
            return Address(spec.ClusterIP, family);
        }

        var index = spec.IpFamilies.FindIndex(f => f == family.Api());
        return index >= 0 && index < spec.ClusterIPs.Count ? Address(spec.ClusterIPs[index], family) : null;
    }

    private static ImmutableArray<IPAddress> Addresses(IEnumerable<string> texts, IpFamily family) =>
        [.. texts.Select(t => Address(t, family)).OfType<IPAddress>()];

    private static ImmutableArray<IPNetwork> Networks(ValueList<string> texts, IpFamily family)
    {
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var text in texts)
        {
            if (Network(text, family) is { } network)
            {
                networks.Add(network);
            }
        }

        return networks.ToImmutable();
    }

    /// <summary>Host bits that are set are cleared, as everywhere in Kubernetes.</summary>
    internal static IPNetwork? Network(string text, IpFamily family)
    {
        var parts = text.Trim().Split('/');
        if (parts.Length != 2 || Address(parts[0], family) is not { } address || !int.TryParse(parts[1], out var length)
            || length < 0 || length > (family == IpFamily.IPv4 ? 32 : 128))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new(new(bytes), length);
    }
}
