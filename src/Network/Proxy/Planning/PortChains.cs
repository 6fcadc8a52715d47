using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Planning;

/// <summary>Names of the service chains of one port.</summary>
internal readonly record struct PortChains(string Cluster, string Local, string External, string Firewall)
{
    public static PortChains Of(ServiceKey service, ServicePort port)
    {
        var name = ChainNames.ServiceBase(service, port);
        return new($"service-{name}", $"local-{name}", $"external-{name}", $"firewall-{name}");
    }
}
