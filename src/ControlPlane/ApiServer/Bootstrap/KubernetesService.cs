using System.Net;
using System.Net.Sockets;
using Kubestrel.ApiServer.Pipeline;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using EndpointPort = Kubestrel.Kinds.Core.V1.EndpointPort;

namespace Kubestrel.ApiServer.Bootstrap;

/// <summary>The service "kubernetes" in the namespace default, by which pods reach this server, with its endpoints.</summary>
internal static class KubernetesService
{
    private const string Name = "kubernetes";

    public static async Task EnsureAsync(
        ClusterObjects objects, ServerComposition server, ApiServerOptions options, int port, CancellationToken cancellationToken)
    {
        await objects.EnsureAsync(ServiceFor(options, port), cancellationToken).ConfigureAwait(false);
        if (IPAddress.IsLoopback(options.AdvertiseAddress))
        {
            // A server that only this machine reaches has no endpoint that pods could use, and none that validation would take.
            return;
        }

        var endpoints = EndpointsFor(options, port);
        var slice = SliceFor(options, port);
        await (server.Objects.Get<Endpoints>("default", Name) is null
            ? objects.EnsureAsync(endpoints, cancellationToken) : objects.UpdateAsync(endpoints, cancellationToken)).ConfigureAwait(false);
        await (server.Objects.Get<EndpointSlice>("default", Name) is null
            ? objects.EnsureAsync(slice, cancellationToken) : objects.UpdateAsync(slice, cancellationToken)).ConfigureAwait(false);
    }

    private static Service ServiceFor(ApiServerOptions options, int port) => new()
    {
        Metadata = Meta(ValueMap.Of(("component", "apiserver"), ("provider", "kubernetes"))),
        Spec = ServiceSpec.Empty with
        {
            Type = "ClusterIP",
            ClusterIP = FirstAddress(options.ServiceClusterIpRanges[0]),
            ClusterIPs = [FirstAddress(options.ServiceClusterIpRanges[0])],
            IpFamilies = [options.ServiceClusterIpRanges[0].Contains(':', StringComparison.Ordinal) ? "IPv6" : "IPv4"],
            IpFamilyPolicy = "SingleStack",
            InternalTrafficPolicy = "Cluster",
            SessionAffinity = "None",
            Ports = [ServicePort.Empty with { Name = "https", Port = 443, Protocol = "TCP", TargetPort = port }],
        },
    };

    private static Endpoints EndpointsFor(ApiServerOptions options, int port) => new()
    {
        Metadata = Meta(ValueMap.Of(("endpointslice.kubernetes.io/skip-mirror", "true"))),
        Subsets =
        [
            EndpointSubset.Empty with
            {
                Addresses = [EndpointAddress.Empty with { Ip = options.AdvertiseAddress.ToString() }],
                Ports = [EndpointPort.Empty with { Name = "https", Port = port, Protocol = "TCP" }],
            },
        ],
    };

    private static EndpointSlice SliceFor(ApiServerOptions options, int port) => new()
    {
        Metadata = Meta(ValueMap.Of(("kubernetes.io/service-name", Name))),
        AddressType = options.AdvertiseAddress.AddressFamily == AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4",
        Endpoints =
        [
            Endpoint.Empty with { Addresses = [options.AdvertiseAddress.ToString()], Conditions = EndpointConditions.Empty with { Ready = true } },
        ],
        Ports = [Kinds.Discovery.V1.EndpointPort.Empty with { Name = "https", Port = port, Protocol = "TCP" }],
    };

    private static ObjectMeta Meta(ValueMap<string> labels) => ObjectMeta.Empty with { Name = Name, Namespace = "default", Labels = labels };

    /// <summary>The range's first address behind its base.</summary>
    private static string FirstAddress(string range)
    {
        var bytes = IPNetwork.Parse(range).BaseAddress.GetAddressBytes();
        bytes[^1]++;
        return new IPAddress(bytes).ToString();
    }
}
