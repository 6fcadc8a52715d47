using System.Collections.Immutable;
using System.Net;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Planning;

/// <summary>One family's share of the options. Texts that are no networks of the family are passed over, as lists hold both families.</summary>
internal static class SettingsReader
{
    public static PlanSettings Read(ProxyOptions options, ProxyPlatform platform, IpFamily family, string? zone)
    {
        var nodePorts = Networks(options.NodePortAddresses, family);
        var everywhere = nodePorts.IsEmpty || nodePorts.Any(n => n.PrefixLength == 0);
        return new()
        {
            Family = family,
            MasqueradeMark = 1u << options.MasqueradeBit,
            MasqueradeAll = options.MasqueradeAll,
            ClusterCidrs = Networks(options.ClusterCidrs, family),
            ServiceCidrs = Networks(options.ServiceCidrs, family),
            NodePortAddresses = everywhere ? null : Matching(platform.LocalAddresses(), nodePorts, family),
            NodeIP = options.NodeIPs.FirstOrDefault(a => a.AddressFamily == family.Sockets()),
            Zone = zone,
        };
    }

    private static ImmutableArray<IPAddress> Matching(ImmutableArray<IPAddress> local, ImmutableArray<IPNetwork> networks, IpFamily family) =>
        [.. local.Where(a => a.AddressFamily == family.Sockets() && !IPAddress.IsLoopback(a) && networks.Any(n => n.Contains(a))).Distinct()];

    private static ImmutableArray<IPNetwork> Networks(IReadOnlyList<string> texts, IpFamily family) =>
        [.. texts.Select(t => ServiceReader.Network(t, family)).OfType<IPNetwork>()];
}
