using System.Net;
using Kubestrel.Processes;
using Kubestrel.Proxy.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Proxy.Tests.EndToEnd;

/// <summary>Pods on one bridge, as the bridge CNI plugin makes it: their answers to each other pass the rules only with bridge-nf-call-iptables.</summary>
public sealed class BridgedPodsTests
{
    [SkippableFact]
    public async Task ClusterIP_PodToPodAndToItself_OnOneBridge()
    {
        Skip.If(NetNamespace.Missing is not null, NetNamespace.Missing);
        Skip.IfNot(File.Exists("/proc/sys/net/bridge/bridge-nf-call-iptables"), "needs br_netfilter");
        using var net = new NodeNetwork(bridged: true);
        await using var a = new EchoServer(net.A, "a", 8080);
        await using var b = new EchoServer(net.B, "b", 8080);
        var options = new ProxyOptions { NodeName = "node-1", ClusterCidrs = ["10.244.0.0/16"], MinSyncPeriod = TimeSpan.Zero };
        var platform = new ProxyPlatform(new CommandRunner(net.Node.Prefix), () => [IPAddress.Parse(NodeNetwork.NodeIP)]);
        await using var proxy = new KubeProxy(options, TimeProvider.System, NullLoggerFactory.Instance, platform);
        await proxy.StartAsync(default);
        proxy.OnService("default", "a", Objects.Service("a", "10.96.0.20", Objects.Port(80)));
        proxy.OnEndpointSlice("default", "a-1", Objects.Slice("a", 8080, "TCP", Objects.Endpoint(NodeNetwork.PodA)), null);
        proxy.OnService("default", "b", Objects.Service("b", "10.96.0.21", Objects.Port(80)));
        proxy.OnEndpointSlice("default", "b-1", Objects.Slice("b", 8080, "TCP", Objects.Endpoint(NodeNetwork.PodB)), null);
        proxy.OnSynced();
        await proxy.FirstSync;
        Assert.Equal($"b {NodeNetwork.PodA}", await NodeNetwork.AskAsync(net.A, "10.96.0.21", 80));
        Assert.Equal("a 10.244.0.1", await NodeNetwork.AskAsync(net.A, "10.96.0.20", 80));
        Assert.StartsWith("a ", await NodeNetwork.AskAsync(net.Node, "10.96.0.20", 80), StringComparison.Ordinal);
    }
}
