using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Dns.Tests.Support;

internal static class Objects
{
    public static Service Service(string name, string clusterIP, params (string Name, string Protocol, int Port)[] ports) => new()
    {
        Metadata = new ObjectMeta { Namespace = "default", Name = name },
        Spec = new ServiceSpec
        {
            Type = "ClusterIP",
            ClusterIP = clusterIP,
            ClusterIPs = [clusterIP],
            Ports = [.. ports.Select(p => new ServicePort { Name = p.Name, Protocol = p.Protocol, Port = p.Port })],
        },
    };

    public static Service External(string name, string target) => new()
    {
        Metadata = new ObjectMeta { Namespace = "default", Name = name },
        Spec = new ServiceSpec { Type = "ExternalName", ExternalName = target },
    };

    public static EndpointSlice Slice(string service, (string Name, string Protocol, int Port)[] ports, params Endpoint[] endpoints) => new()
    {
        Metadata = new ObjectMeta { Namespace = "default", Name = service + "-1", Labels = ValueMap.Of(("kubernetes.io/service-name", service)) },
        AddressType = "IPv4",
        Ports = [.. ports.Select(p => new Kinds.Discovery.V1.EndpointPort { Name = p.Name, Protocol = p.Protocol, Port = p.Port })],
        Endpoints = endpoints,
    };

    public static Endpoint Endpoint(string address, string? hostname = null, bool? ready = true) =>
        new() { Addresses = [address], Hostname = hostname, Conditions = new EndpointConditions { Ready = ready } };
}
