using System.Net;
using System.Net.Sockets;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using DiscoveryPort = Kubestrel.Kinds.Discovery.V1.EndpointPort;

namespace Kubestrel.Dns.Publishing;

/// <summary>
/// The Service kube-dns with the labels and ports it has everywhere, but without a selector, and the EndpointSlices that lead to the server in this
/// process. The ordinary proxy rules then carry what pods send to the cluster address.
/// </summary>
internal static class KubeDnsObjects
{
    public const string ManagedBy = "endpointslice.kubernetes.io/managed-by";
    public const string Manager = "kubestrel-dns";

    public static Service Service(PublishOptions options) => new()
    {
        Metadata = new ObjectMeta
        {
            Namespace = options.Namespace,
            Name = options.ServiceName,
            Labels = ValueMap.Of(("k8s-app", "kube-dns"), ("kubernetes.io/cluster-service", "true"), ("kubernetes.io/name", "CoreDNS")),
        },
        Spec = new ServiceSpec
        {
            Type = "ClusterIP",
            ClusterIP = options.ServiceAddresses[0].ToString(),
            ClusterIPs = [.. options.ServiceAddresses.Select(a => a.ToString())],
            IpFamilies = [.. options.ServiceAddresses.Select(Family)],
            IpFamilyPolicy = options.ServiceAddresses.Count > 1 ? "PreferDualStack" : "SingleStack",
            Ports =
            [
                new ServicePort { Name = "dns", Protocol = "UDP", Port = 53, TargetPort = 53 },
                new ServicePort { Name = "dns-tcp", Protocol = "TCP", Port = 53, TargetPort = 53 },
            ],
        },
    };

    /// <summary>One slice per address family in which the server listens.</summary>
    public static IReadOnlyList<EndpointSlice> Slices(PublishOptions options, IReadOnlyList<IPEndPoint> listening) =>
        [.. listening.GroupBy(l => (Family: Family(l.Address), l.Port)).Select(group => new EndpointSlice
        {
            Metadata = new ObjectMeta
            {
                Namespace = options.Namespace,
                Name = $"{options.ServiceName}-{options.NodeName}-{group.Key.Family.ToLowerInvariant()}",
                Labels = ValueMap.Of(
                    (ManagedBy, Manager), (Zone.ZoneStore.ServiceNameLabel, options.ServiceName), ("k8s-app", "kube-dns")),
            },
            AddressType = group.Key.Family,
            Ports =
            [
                new DiscoveryPort { Name = "dns", Protocol = "UDP", Port = group.Key.Port },
                new DiscoveryPort { Name = "dns-tcp", Protocol = "TCP", Port = group.Key.Port },
            ],
            Endpoints =
            [
                new Endpoint
                {
                    Addresses = [.. group.Select(l => l.Address.ToString()).Distinct().Take(1)],
                    NodeName = options.NodeName,
                    Conditions = new EndpointConditions { Ready = true, Serving = true, Terminating = false },
                },
            ],
        })];

    private static string Family(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? "IPv4" : "IPv6";
}
