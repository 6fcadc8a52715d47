using System.Net;
using System.Text.Json;
using Kubestrel.Proxy.Health;
using Kubestrel.Proxy.Metrics;
using Kubestrel.Proxy.Services;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Proxy.Tests.Health;

public class ProxyHealthTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.Parse("2025-01-02T03:04:05Z", System.Globalization.CultureInfo.InvariantCulture));
    private readonly ProxyMetrics _metrics = new();
    private readonly ProxyHealth _health;

    public ProxyHealthTests() => _health = new(_time, TimeSpan.FromSeconds(60), _metrics);

    [Fact]
    public void Started_IsHealthyAndSaysSoInUpstreamsForm()
    {
        _health.Updated(IpFamily.IPv4);
        var answer = _health.Handle("/healthz");
        Assert.Equal(200, answer.Status);
        Assert.Equal("{\"lastUpdated\": \"2025-01-02 03:04:05.0000000 +0000 UTC\",\"currentTime\": \"2025-01-02 03:04:05.0000000 +0000 UTC\", \"nodeEligible\": true}", answer.Body);
        Assert.Equal(404, _health.Handle("/other").Status);
    }

    [Fact]
    public void QueuedUpdateTooOld_BothEndpointsFail_UntilApplied()
    {
        _health.Updated(IpFamily.IPv4);
        _health.QueuedUpdate(IpFamily.IPv4);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.True(_health.IsHealthy);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(503, _health.Handle("/healthz").Status);
        Assert.Equal(503, _health.Handle("/livez").Status);
        _health.Updated(IpFamily.IPv4);
        Assert.Equal(200, _health.Handle("/livez").Status);
    }

    [Fact]
    public void NodeGoing_OnlyHealthzFails()
    {
        _health.Updated(IpFamily.IPv4);
        _health.NodeEligible = false;
        Assert.Equal(503, _health.Handle("/healthz").Status);
        Assert.Equal(200, _health.Handle("/livez").Status);
        using var text = new StringWriter();
        _metrics.Write(text);
        Assert.Contains("kubeproxy_proxy_healthz_total{code=\"503\"} 1", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("kubeproxy_proxy_livez_total{code=\"200\"} 1", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthCheckNodePort_AnswersWithTheNumberOfLocalEndpoints()
    {
        var port = FreePort();
        var key = new ServiceKey("default", "web");
        await using var ports = new ServiceHealthPorts(IPAddress.Loopback, _health, TimeProvider.System, NullLogger.Instance);
        using var http = new HttpClient();
        await ports.SyncAsync(new Dictionary<ServiceKey, (int, int)> { [key] = (port, 2) });
        using var good = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal("2", good.Headers.GetValues("X-Load-Balancing-Endpoint-Weight").Single());
        using var body = JsonDocument.Parse(await good.Content.ReadAsStringAsync());
        Assert.Equal("web", body.RootElement.GetProperty("service").GetProperty("name").GetString());
        Assert.Equal(2, body.RootElement.GetProperty("localEndpoints").GetInt32());

        await ports.SyncAsync(new Dictionary<ServiceKey, (int, int)> { [key] = (port, 0) });
        using var bad = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, bad.StatusCode);

        await ports.SyncAsync(new Dictionary<ServiceKey, (int, int)>());
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://127.0.0.1:{port}/")));
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
