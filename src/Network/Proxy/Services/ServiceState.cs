using System.Collections.Immutable;

namespace Kubestrel.Proxy.Services;

/// <summary>Everything the planner needs about one Service in one address family.</summary>
internal sealed record ServiceState(
    ServiceKey Key,
    ImmutableArray<ServicePort> Ports,
    ImmutableDictionary<PortKey, ImmutableArray<ServiceEndpoint>> Endpoints,
    int HealthCheckNodePort = 0)
{
    public ImmutableArray<ServiceEndpoint> EndpointsOf(PortKey port) => Endpoints.TryGetValue(port, out var found) ? found : [];
}
