using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Machinery;

namespace Kubestrel.Proxy.Tests.Support;

/// <summary>API objects as the API server stores them.</summary>
internal static class Objects
{
    public static Service Service(string name, string clusterIP, params Kinds.Core.V1.ServicePort[] ports) => new()
    {
        Metadata = new ObjectMeta { Namespace = "default", Name = name },
        Spec = new ServiceSpec
        {
            Type = "ClusterIP",
            ClusterIP = clusterIP,
            ClusterIPs = [clusterIP],
            IpFamilies = ["IPv4"],
            InternalTrafficPolicy = "Cluster",
            SessionAffinity = "None",
            Ports = ports,
        },
    };

    public static Service NodePort(string name, string clusterIP, string policy, params Kinds.Core.V1.ServicePort[] ports)
    {
        var service = Service(name, clusterIP, ports);
        return service with { Spec = service.Spec with { Type = "NodePort", ExternalTrafficPolicy = policy } };
    }

    public static Service Sticky(this Service service, int seconds) => service with
    {
        Spec = service.Spec with
        {
            SessionAffinity = "ClientIP",
            SessionAffinityConfig = new SessionAffinityConfig { ClientIP = new ClientIPConfig { TimeoutSeconds = seconds } },
        },
    };

    public static Kinds.Core.V1.ServicePort Port(int port, string protocol = "TCP", int nodePort = 0, string name = "p") =>
        new() { Name = name, Protocol = protocol, Port = port, NodePort = nodePort };

    public static EndpointSlice Slice(string service, int port, string protocol, params Endpoint[] endpoints) =>
        Slice(service, $"{service}-1", "p", port, protocol, endpoints);

    public static EndpointSlice Slice(string service, string name, string portName, int port, string protocol, params Endpoint[] endpoints) => new()
    {
        Metadata = new ObjectMeta { Namespace = "default", Name = name, Labels = ValueMap.Of(("kubernetes.io/service-name", service)) },
        AddressType = "IPv4",
        Ports = [new Kinds.Discovery.V1.EndpointPort { Name = portName, Port = port, Protocol = protocol }],
        Endpoints = endpoints,
    };

    public static Endpoint Endpoint(string address, string node = "node-1", bool ready = true, bool? serving = null, bool terminating = false) => new()
    {
        Addresses = [address],
        NodeName = node,
        Conditions = new EndpointConditions { Ready = ready, Serving = serving ?? ready, Terminating = terminating },
    };
}
