using System.Net;
using Kubestrel.Client;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Network.Tests;
using Kubestrel.Processes;
using Kubestrel.Proxy.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Proxy.Tests.EndToEnd;

/// <summary>Real packets through real rules: a client outside, a node with the rules, two pods behind it, each in its own network namespace.</summary>
public sealed class ServiceTrafficTests : IAsyncLifetime
{
    private const string Vip = "10.96.0.20";

    private NodeNetwork _net = null!;
    private EchoServer _a = null!;
    private EchoServer _b = null!;
    private KubeProxy _proxy = null!;
    private ProxyOptions _options = null!;
    private ProxyPlatform _platform = null!;

    public async Task InitializeAsync()
    {
        if (NetNamespace.Missing is not null)
        {
            return;
        }

        _net = new();
        _a = new(_net.A, "a", 8080);
        _b = new(_net.B, "b", 8080);
        _options = new()
        {
            NodeName = "node-1",
            ClusterCidrs = ["10.244.0.0/16"],
            ServiceCidrs = ["10.96.0.0/16"],
            MinSyncPeriod = TimeSpan.Zero,
        };
        _platform = new(new CommandRunner(_net.Node.Prefix), () => [IPAddress.Parse(NodeNetwork.NodeIP)]);
        _proxy = new(_options, TimeProvider.System, NullLoggerFactory.Instance, _platform);
        await _proxy.StartAsync(default);
    }

    public async Task DisposeAsync()
    {
        if (NetNamespace.Missing is null)
        {
            await _proxy.DisposeAsync();
            await _a.DisposeAsync();
            await _b.DisposeAsync();
            _net.Dispose();
        }
    }

    private static void NeedsNamespaces() => Skip.If(NetNamespace.Missing is not null, NetNamespace.Missing);

    private async Task GivenAsync(Service service, params EndpointSlice[] slices)
    {
        _proxy.OnService("default", service.Metadata.Name, service);
        foreach (var slice in slices)
        {
            _proxy.OnEndpointSlice("default", slice.Metadata.Name, slice, null);
        }

        _proxy.OnSynced();
        await _proxy.WaitAppliedAsync(default);
    }

    private static EndpointSlice Both(string protocol = "TCP") =>
        Objects.Slice("web", 8080, protocol, Objects.Endpoint(NodeNetwork.PodA), Objects.Endpoint(NodeNetwork.PodB));

    private static EndpointSlice Only(string address, string protocol = "TCP") => Objects.Slice("web", 8080, protocol, Objects.Endpoint(address));

    private static async Task<HashSet<string>> AskManyAsync(Func<Task<string>> ask, int times)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < times; i++)
        {
            seen.Add(await ask());
        }

        return seen;
    }

    [SkippableFact]
    public async Task ClusterIP_FromPodHostAndOutside_ReachesEndpoints()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.Service("web", Vip, Objects.Port(80)), Only(NodeNetwork.PodB));
        Assert.Equal($"b {NodeNetwork.PodA}", await NodeNetwork.AskAsync(_net.A, Vip, 80));
        Assert.StartsWith("b ", await NodeNetwork.AskAsync(_net.Node, Vip, 80), StringComparison.Ordinal);

        // From outside the pod network the source is masqueraded, so that the answer comes back through this node.
        var outside = await NodeNetwork.AskAsync(_net.Client, Vip, 80);
        Assert.StartsWith("b ", outside, StringComparison.Ordinal);
        Assert.NotEqual($"b {NodeNetwork.ClientIP}", outside);
    }

    [SkippableFact]
    public async Task ClusterIP_TwoEndpoints_BothAreUsed()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.Service("web", Vip, Objects.Port(80)), Both());
        var seen = await AskManyAsync(() => NodeNetwork.AskAsync(_net.Node, Vip, 80), 40);
        Assert.Equal(["a", "b"], seen.Select(s => s[..1]).Distinct().Order());
    }

    [SkippableFact]
    public async Task Hairpin_PodReachesItself()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.Service("web", Vip, Objects.Port(80)), Only(NodeNetwork.PodA));
        var answer = await NodeNetwork.AskAsync(_net.A, Vip, 80);
        Assert.StartsWith("a ", answer, StringComparison.Ordinal);
        Assert.NotEqual($"a {NodeNetwork.PodA}", answer);
    }

    [SkippableFact]
    public async Task NoEndpoints_ConnectionIsRefused_UntilThereIsOne()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.NodePort("web", Vip, "Cluster", Objects.Port(80, nodePort: 30080)));
        Assert.Equal("ConnectionRefused", await NodeNetwork.AskAsync(_net.A, Vip, 80));
        Assert.Equal("ConnectionRefused", await NodeNetwork.AskAsync(_net.Node, Vip, 80));
        Assert.Equal("ConnectionRefused", await NodeNetwork.AskAsync(_net.Client, NodeNetwork.NodeIP, 30080));
        await GivenAsync(Objects.NodePort("web", Vip, "Cluster", Objects.Port(80, nodePort: 30080)), Only(NodeNetwork.PodA));
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(_net.B, Vip, 80), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task UndefinedPortOfClusterIP_IsRefused()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.Service("web", Vip, Objects.Port(80)), Both());
        Assert.Equal("ConnectionRefused", await NodeNetwork.AskAsync(_net.A, Vip, 81));
        Assert.Equal("ConnectionRefused", await NodeNetwork.AskAsync(_net.Node, Vip, 81));
    }

    [SkippableFact]
    public async Task NodePort_FromOutsidePodAndHost_Works()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.NodePort("web", Vip, "Cluster", Objects.Port(80, nodePort: 30080)), Both());
        foreach (var from in (NetNamespace[])[_net.Client, _net.A, _net.Node])
        {
            Assert.Matches("^[ab] ", await NodeNetwork.AskAsync(from, NodeNetwork.NodeIP, 30080));
        }
    }

    [SkippableFact]
    public async Task NodePort_PolicyLocal_KeepsTheClientsAddress()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.NodePort("web", Vip, "Local", Objects.Port(80, nodePort: 30080)),
            Objects.Slice("web", 8080, "TCP", Objects.Endpoint(NodeNetwork.PodA), Objects.Endpoint(NodeNetwork.PodB, "node-2")));
        Assert.Equal([$"a {NodeNetwork.ClientIP}"], await AskManyAsync(() => NodeNetwork.AskAsync(_net.Client, NodeNetwork.NodeIP, 30080), 8));
    }

    [SkippableFact]
    public async Task ExternalIP_IsTranslated()
    {
        NeedsNamespaces();
        _net.Client.Ip($"route add 203.0.113.0/24 via {NodeNetwork.NodeIP}");
        var service = Objects.Service("web", Vip, Objects.Port(80));
        await GivenAsync(service with { Spec = service.Spec with { ExternalIPs = ["203.0.113.5"] } }, Only(NodeNetwork.PodB));
        Assert.StartsWith("b ", await NodeNetwork.AskAsync(_net.Client, "203.0.113.5", 80), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Affinity_ClientStaysWithItsEndpoint_AlsoAcrossARestart()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.Service("web", Vip, Objects.Port(80)).Sticky(600), Both());
        var first = await NodeNetwork.AskAsync(_net.A, Vip, 80);
        Assert.Equal([first], await AskManyAsync(() => NodeNetwork.AskAsync(_net.A, Vip, 80), 20));
        _proxy.Resync();
        await _proxy.WaitAppliedAsync(default);
        Assert.Equal([first], await AskManyAsync(() => NodeNetwork.AskAsync(_net.A, Vip, 80), 20));
    }

    [SkippableFact]
    public async Task Udp_EndpointChanges_SameClientSocketReachesTheNewOne()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.NodePort("web", Vip, "Cluster", Objects.Port(80, "UDP", nodePort: 30080)), Only(NodeNetwork.PodA, "UDP"));
        using var fromPod = _net.B.Udp(4444);
        using var outside = _net.Client.Udp(4444);
        Assert.Equal($"a {NodeNetwork.PodB}", await NodeNetwork.AskAsync(fromPod, Vip, 80));
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(outside, NodeNetwork.NodeIP, 30080), StringComparison.Ordinal);
        await GivenAsync(Objects.NodePort("web", Vip, "Cluster", Objects.Port(80, "UDP", nodePort: 30080)), Only(NodeNetwork.PodB, "UDP"));
        Assert.StartsWith("b ", await NodeNetwork.AskAsync(fromPod, Vip, 80), StringComparison.Ordinal);
        Assert.StartsWith("b ", await NodeNetwork.AskAsync(outside, NodeNetwork.NodeIP, 30080), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task EndpointOnTheNodeItself_IsReachedFromPodsHostAndOutside()
    {
        // The way of cluster DNS: the Service leads to a server in the node's own network.
        NeedsNamespaces();
        await using var server = new EchoServer(_net.Node, "n", 10053, NodeNetwork.NodeIP);
        await GivenAsync(Objects.Service("dns", "10.96.0.10", Objects.Port(53, "UDP"), Objects.Port(53, "TCP", name: "t")),
            Objects.Slice("dns", "dns-1", "p", 10053, "UDP", Objects.Endpoint(NodeNetwork.NodeIP)),
            Objects.Slice("dns", "dns-2", "t", 10053, "TCP", Objects.Endpoint(NodeNetwork.NodeIP)));
        foreach (var from in (NetNamespace[])[_net.A, _net.B, _net.Node, _net.Client])
        {
            using var socket = from.Udp();
            Assert.StartsWith("n ", await NodeNetwork.AskAsync(socket, "10.96.0.10", 53), StringComparison.Ordinal);
            Assert.StartsWith("n ", await NodeNetwork.AskAsync(from, "10.96.0.10", 53), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task TwoClustersOnOneNode_DoNotDisturbEachOther()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.Service("web", Vip, Objects.Port(80)), Only(NodeNetwork.PodA));
        var options = _options with { Table = "kubestrel-2", ServiceCidrs = ["10.97.0.0/16"] };
        await using (var second = new KubeProxy(options, TimeProvider.System, NullLoggerFactory.Instance, _platform))
        {
            await second.StartAsync(default);
            second.OnService("default", "web", Objects.Service("web", "10.97.0.20", Objects.Port(80)));
            second.OnEndpointSlice("default", "web-1", Only(NodeNetwork.PodB), null);
            second.OnSynced();
            await second.FirstSync;
            Assert.StartsWith("b ", await NodeNetwork.AskAsync(_net.A, "10.97.0.20", 80), StringComparison.Ordinal);
            Assert.StartsWith("a ", await NodeNetwork.AskAsync(_net.A, Vip, 80), StringComparison.Ordinal);
        }

        Assert.Empty(await KubeProxy.CleanupAsync(options, default, _platform));
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(_net.B, Vip, 80), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task NodeProxy_FollowsTheApi()
    {
        NeedsNamespaces();
        var cluster = new FakeCluster();
        await cluster.CreateAsync(Objects.Service("api", "10.96.0.30", Objects.Port(80)), default);
        await cluster.CreateAsync(Objects.Slice("api", 8080, "TCP", Objects.Endpoint(NodeNetwork.PodA)), default);
        await using var node = new NodeProxy(_options with { Table = "kubestrel-api" }, cluster, TimeProvider.System, NullLoggerFactory.Instance, _platform);
        await node.StartAsync(default);
        await node.Proxy.FirstSync;
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(_net.B, "10.96.0.30", 80), StringComparison.Ordinal);

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await cluster.DeleteAsync<Service>("default", "api", default);
        while ((await NodeNetwork.AskAsync(_net.B, "10.96.0.30", 80)).StartsWith("a ", StringComparison.Ordinal))
        {
            await Task.Delay(5, deadline.Token);
        }
    }

    [SkippableFact]
    public async Task ForeignChanges_AreRepairedByAResync_AndCleanupLeavesNothing()
    {
        NeedsNamespaces();
        await GivenAsync(Objects.Service("web", Vip, Objects.Port(80)), Only(NodeNetwork.PodA));
        _net.Node.Run("nft", "flush", "chain", "ip", _options.Table, "services");
        _proxy.Resync();
        await _proxy.WaitAppliedAsync(default);
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(_net.B, Vip, 80), StringComparison.Ordinal);

        _net.Node.Run("nft", "flush", "ruleset");
        await GivenAsync(Objects.Service("web2", "10.96.0.21", Objects.Port(80)));
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(_net.B, Vip, 80), StringComparison.Ordinal);

        await _proxy.StopAsync(default);
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(_net.B, Vip, 80), StringComparison.Ordinal);
        Assert.Empty(await KubeProxy.CleanupAsync(_options, default, _platform));
        Assert.Equal("", _net.Node.Run("nft", "list", "ruleset").Trim());
    }
}
