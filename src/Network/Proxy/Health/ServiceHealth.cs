using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Health;

/// <summary>The answer on a Service's healthCheckNodePort: load balancers send external traffic only to nodes with local ready endpoints.</summary>
internal static class ServiceHealth
{
    public static HealthAnswer Answer(ServiceKey service, int localEndpoints, bool proxyHealthy) => HealthAnswer.Json(
        localEndpoints > 0 && proxyHealthy ? 200 : 503,
        $$"""
        {
        	"service": {
        		"namespace": "{{service.Namespace}}",
        		"name": "{{service.Name}}"
        	},
        	"localEndpoints": {{localEndpoints}},
        	"serviceProxyHealthy": {{(proxyHealthy ? "true" : "false")}}
        }
        """,
        new KeyValuePair<string, string>("X-Load-Balancing-Endpoint-Weight", localEndpoints.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Distinct local ready addresses; one pod with two ports counts once.</summary>
    public static int LocalEndpoints(ServiceState service) => service.Endpoints.Values
        .SelectMany(e => e)
        .Where(e => e is { IsLocal: true, Ready: true })
        .Select(e => e.Address)
        .Distinct()
        .Count();
}
