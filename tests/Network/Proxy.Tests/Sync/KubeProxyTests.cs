using System.Collections.Immutable;
using System.Net;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Proxy.Backends;
using Kubestrel.Processes;
using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Proxy.Tests.Sync;

public sealed class KubeProxyTests : IAsyncDisposable
{
    private static readonly ProxyPlatform Platform = new(new CommandRunner(), () => [IPAddress.Parse("192.0.2.1"), IPAddress.Parse("198.51.100.1"), IPAddress.Loopback]);

    private readonly FakeTimeProvider _time = new();
    private readonly MemoryRuleBackend _backend = new();
    private readonly FakeConntrack _conntrack = new();
    private KubeProxy _proxy = null!;

    public async ValueTask DisposeAsync() => await _proxy.DisposeAsync();

    private async Task StartAsync(Func<ProxyOptions, ProxyOptions>? change = null)
    {
        var options = new ProxyOptions { NodeName = "node-1", MinSyncPeriod = TimeSpan.Zero };
        _proxy = new(change?.Invoke(options) ?? options, _time, NullLoggerFactory.Instance, Platform, _ => _backend, _conntrack);
        await _proxy.StartAsync(default);
    }

    private Task AppliedAsync() => _proxy.WaitAppliedAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

    private void Slice(EndpointSlice slice) => _proxy.OnEndpointSlice("default", slice.Metadata.Name, slice, null);

    private void Service(Service service) => _proxy.OnService("default", service.Metadata.Name, service);

    [Fact]
    public async Task BeforeSynced_NothingIsProgrammed()
    {
        await StartAsync();
        Service(Objects.Service("web", "10.96.0.20", Objects.Port(80)));
        Assert.Empty(_backend.Transactions);
        Assert.False(_proxy.FirstSync.IsCompleted);
        _proxy.OnSynced();
        await AppliedAsync();
        Assert.Single(_backend.Transactions);
        Assert.True(_proxy.FirstSync.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Change_IsAppliedIncrementally_StaleChainsGoASecondLater()
    {
        await StartAsync();
        Service(Objects.Service("web", "10.96.0.20", Objects.Port(80)));
        Slice(Objects.Slice("web", 8080, "TCP", Objects.Endpoint("10.244.0.2")));
        _proxy.OnSynced();
        await AppliedAsync();
        Slice(Objects.Slice("web", 8080, "TCP", Objects.Endpoint("10.244.0.3")));
        await AppliedAsync();
        Assert.DoesNotContain(_backend.Transactions[1], o => o.Object == NftObject.Table);
        var stale = Assert.Single((await _backend.ListAsync(default))!.RulesByChain, c => c.Key.EndsWith("10.244.0.2/8080", StringComparison.Ordinal));
        Assert.Equal(0, stale.Value);
        _time.Advance(TimeSpan.FromSeconds(1));
        Service(Objects.Service("other", "10.96.0.21", Objects.Port(80)));
        await AppliedAsync();
        Assert.DoesNotContain((await _backend.ListAsync(default))!.RulesByChain.Keys, c => c.EndsWith("10.244.0.2/8080", StringComparison.Ordinal));
    }

    [Fact]
    public async Task IncrementalRefused_TableIsMadeAnew()
    {
        await StartAsync();
        _proxy.OnSynced();
        await AppliedAsync();
        _backend.Failures.Enqueue("Error: No such file or directory");
        Service(Objects.Service("web", "10.96.0.20", Objects.Port(80)));
        await AppliedAsync();
        Assert.Equal(3, _backend.Transactions.Count);
        Assert.Contains(_backend.Transactions[2], o => o is { Verb: NftVerb.Delete, Object: NftObject.Table });
        Assert.Contains("10.96.0.20", (await _backend.ListAsync(default))!.Sets[TableNames.ClusterIPs]);
    }

    [Fact]
    public async Task FullSyncRefused_IsRetriedAfterThePeriod_AndHealthTells()
    {
        await StartAsync();
        _backend.Failures.Enqueue("no");
        _proxy.OnSynced();
        while (_backend.Transactions.Count == 0)
        {
            await Task.Yield();
        }

        var applied = AppliedAsync();
        while (!applied.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        await applied;
        Assert.True(_backend.Transactions.Count >= 2);
        Assert.True(_proxy.Health.IsHealthy);
        using var text = new StringWriter();
        _proxy.Metrics.Write(text);
        Assert.Contains("kubeproxy_sync_proxy_rules_nftables_sync_failures_total 1", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UdpEndpointsChange_StaleFlowsAreCleared_TcpDoesNotLook()
    {
        await StartAsync();
        Service(Objects.Service("dns", "10.96.0.10", Objects.Port(53, "UDP")));
        Slice(Objects.Slice("dns", 8053, "UDP", Objects.Endpoint("10.244.0.2")));
        Service(Objects.Service("web", "10.96.0.20", Objects.Port(80)));
        _proxy.OnSynced();
        await AppliedAsync();
        Assert.Equal(1, _conntrack.Listed);
        _conntrack.Flows.Add(new(new(IPAddress.Parse("10.244.0.9"), 4000), new(IPAddress.Parse("10.96.0.10"), 53), IPAddress.Parse("10.244.0.2")));
        Slice(Objects.Slice("web", 8080, "TCP", Objects.Endpoint("10.244.0.2")));
        await AppliedAsync();
        Assert.Single(_conntrack.Flows);
        Slice(Objects.Slice("dns", 8053, "UDP", Objects.Endpoint("10.244.0.3")));
        await AppliedAsync();
        Assert.Empty(_conntrack.Flows);
    }

    [Fact]
    public async Task ServiceOfAnotherProxy_IsLeftOut()
    {
        await StartAsync();
        var service = Objects.Service("web", "10.96.0.20", Objects.Port(80));
        _proxy.OnSynced();
        Service(service with { Metadata = service.Metadata with { Labels = ValueMap.Of(("service.kubernetes.io/service-proxy-name", "other")) } });
        await AppliedAsync();
        Assert.Empty((await _backend.ListAsync(default))!.Sets[TableNames.ClusterIPs]);
    }

    [Fact]
    public async Task NodePortAddresses_OnlyMatchingLocalOnes()
    {
        await StartAsync(o => o with { NodePortAddresses = ["192.0.2.0/24", "127.0.0.0/8"] });
        _proxy.OnSynced();
        await AppliedAsync();
        Assert.Equal(["192.0.2.1"], (await _backend.ListAsync(default))!.Sets[TableNames.NodePortIPs]);
    }

    [Fact]
    public async Task NodeZoneChanges_TableIsMadeAnew_DeletionMakesNodeIneligible()
    {
        await StartAsync();
        _proxy.OnSynced();
        await AppliedAsync();
        var node = new Node { Metadata = new ObjectMeta { Name = "node-1", Labels = ValueMap.Of(("topology.kubernetes.io/zone", "a")) } };
        _proxy.OnNode(node);
        await AppliedAsync();
        Assert.Equal(2, _backend.Transactions.Count);
        Assert.True(_proxy.Health.NodeEligible);
        _proxy.OnNode(node with { Spec = node.Spec with { Taints = [new Taint { Key = "ToBeDeletedByClusterAutoscaler", Effect = "NoSchedule" }] } });
        Assert.False(_proxy.Health.NodeEligible);
    }

    [Fact]
    public async Task StatusPorts_HealthMetricsAndHealthCheckNodePort_AreServed()
    {
        int[] ports = FreePorts(3);
        await StartAsync(o => o with
        {
            HealthEndPoint = new(IPAddress.Loopback, ports[0]),
            MetricsEndPoint = new(IPAddress.Loopback, ports[1]),
            HealthCheckAddress = IPAddress.Loopback,
        });
        var service = Objects.NodePort("lb", "10.96.0.40", "Local", Objects.Port(80, nodePort: 30080));
        Service(service with { Spec = service.Spec with { Type = "LoadBalancer", HealthCheckNodePort = ports[2] } });
        Slice(Objects.Slice("lb", 8080, "TCP", Objects.Endpoint("10.244.0.2"), Objects.Endpoint("10.244.1.2", "node-2")));
        _proxy.OnSynced();
        await AppliedAsync();
        using var http = new HttpClient();
        Assert.Contains("\"nodeEligible\": true", await http.GetStringAsync(new Uri($"http://127.0.0.1:{ports[0]}/healthz")), StringComparison.Ordinal);
        Assert.Contains("kubeproxy_sync_full_proxy_rules_duration_seconds_count 1", await http.GetStringAsync(new Uri($"http://127.0.0.1:{ports[1]}/metrics")), StringComparison.Ordinal);
        Assert.Equal("nftables", await http.GetStringAsync(new Uri($"http://127.0.0.1:{ports[1]}/proxyMode")));
        Assert.Contains("\"localEndpoints\": 1", await http.GetStringAsync(new Uri($"http://127.0.0.1:{ports[2]}/")), StringComparison.Ordinal);

        Slice(Objects.Slice("lb", 8080, "TCP", Objects.Endpoint("10.244.1.2", "node-2")));
        await AppliedAsync();
        using var gone = await http.GetAsync(new Uri($"http://127.0.0.1:{ports[2]}/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone.StatusCode);
    }

    private static int[] FreePorts(int count)
    {
        var probes = Enumerable.Range(0, count).Select(_ => new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var probe in probes)
        {
            probe.Start();
        }

        var ports = probes.Select(p => ((IPEndPoint)p.LocalEndpoint).Port).ToArray();
        foreach (var probe in probes)
        {
            probe.Dispose();
        }

        return ports;
    }

    [Fact]
    public async Task Restart_AffinityClientsAreKept()
    {
        await StartAsync();
        Service(Objects.Service("web", "10.96.0.20", Objects.Port(80)).Sticky(100));
        Slice(Objects.Slice("web", 8080, "TCP", Objects.Endpoint("10.244.0.2")));
        var name = "affinity-" + ChainNames.EndpointBase(new("default", "web"), Make.Port(name: "p"), Make.Endpoint("10.244.0.2"));
        _backend.Affinity[name] = [new("192.0.2.9", 50)];
        _proxy.OnSynced();
        await AppliedAsync();
        Assert.Contains(_backend.Transactions[0], o => o is { Object: NftObject.SetElement, Key: "192.0.2.9", Text: "timeout 100s expires 50s" });
    }
}
