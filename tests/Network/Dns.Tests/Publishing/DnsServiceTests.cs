using System.Net;
using Kubestrel.Client;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Publishing;
using Kubestrel.Dns.Tests.Support;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Network.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Dns.Tests.Publishing;

public sealed class DnsServiceTests
{
    private static readonly PublishOptions Publish = new() { ServiceAddresses = [IPAddress.Parse("10.96.0.10")], NodeName = "node-1" };

    private readonly FakeCluster _cluster = new();

    private DnsService Make() => new(
        new() { Listen = [new(IPAddress.Loopback, 0)], Forward = new() { Servers = [] } }, Publish, _cluster, TimeProvider.System, NullLoggerFactory.Instance);

    private static async Task<Reply> AskAsync(DnsService service, string name, DnsType type)
    {
        var transport = new Kubestrel.Dns.Forwarding.SocketTransport();
        return new((await transport.ExchangeAsync(service.Dns.EndPoints[0], Query.Build(name, type), default))!);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            await Task.Delay(5, deadline.Token);
        }
    }

    [Fact]
    public async Task Start_PublishesTheServiceAndTheListeningPort_AndAnswersForIt()
    {
        await using var service = Make();
        await service.StartAsync(default);
        await service.Published;
        var made = (await _cluster.GetAsync<Service>("kube-system", "kube-dns", default)).Value;
        Assert.Equal("10.96.0.10", made.Spec.ClusterIP);
        Assert.True(made.Spec.Selector.IsEmpty);
        Assert.Equal(["dns 53/UDP", "dns-tcp 53/TCP"], made.Spec.Ports.Select(p => $"{p.Name} {p.Port}/{p.Protocol}"));
        var slice = (await _cluster.GetAsync<EndpointSlice>("kube-system", "kube-dns-node-1-ipv4", default)).Value;
        Assert.All(slice.Ports, p => Assert.Equal(service.Dns.EndPoints[0].Port, p.Port));
        Assert.Equal("kube-dns", slice.Metadata.Labels["kubernetes.io/service-name"]);

        await UntilAsync(async () => (await AskAsync(service, "kube-dns.kube-system.svc.cluster.local", DnsType.A)).Answers.Length == 1);
        Assert.Equal(["ns.dns.cluster.local 30 A 10.96.0.10"], (await AskAsync(service, "ns.dns.cluster.local", DnsType.A)).Answers);
    }

    [Fact]
    public async Task ApiChanges_AreAnswered()
    {
        await using var service = Make();
        await service.StartAsync(default);
        await service.Published;
        await _cluster.CreateAsync(Objects.Service("web", "10.96.0.20", ("http", "TCP", 80)), default);
        await UntilAsync(async () => (await AskAsync(service, "web.default.svc.cluster.local", DnsType.A)).Answers is ["web.default.svc.cluster.local 30 A 10.96.0.20"]);
        await _cluster.DeleteAsync<Service>("default", "web", default);
        await UntilAsync(async () => (await AskAsync(service, "web.default.svc.cluster.local", DnsType.A)).Code == 3);
        await _cluster.CreateAsync(new Namespace { Metadata = new ObjectMeta { Name = "other" } }, default);
        await UntilAsync(async () => (await AskAsync(service, "other.svc.cluster.local", DnsType.A)).Code == 0);
    }

    [Fact]
    public async Task Deleted_IsPublishedAgain()
    {
        await using var service = Make();
        await service.StartAsync(default);
        await service.Published;
        await UntilAsync(async () => (await AskAsync(service, "kube-dns.kube-system.svc.cluster.local", DnsType.A)).Answers.Length == 1);
        await _cluster.DeleteAsync<Service>("kube-system", "kube-dns", default);
        await UntilAsync(async () => (await _cluster.GetAsync<Service>("kube-system", "kube-dns", default)).IsSuccess);
    }

    [Fact]
    public async Task WriteRefusedFirst_IsTriedAgain()
    {
        _cluster.WriteFailures.Enqueue(new Status { Code = 404, Message = "namespaces \"kube-system\" not found" });
        await using var service = Make();
        await service.StartAsync(default);
        await service.Published;
        Assert.True((await _cluster.GetAsync<Service>("kube-system", "kube-dns", default)).IsSuccess);
    }

    [Fact]
    public async Task PortChangedSinceLastRun_SliceIsUpdated()
    {
        await using (var first = Make())
        {
            await first.StartAsync(default);
            await first.Published;
        }

        await using var second = Make();
        await second.StartAsync(default);
        await second.Published;
        var slice = (await _cluster.GetAsync<EndpointSlice>("kube-system", "kube-dns-node-1-ipv4", default)).Value;
        Assert.All(slice.Ports, p => Assert.Equal(second.Dns.EndPoints[0].Port, p.Port));
        Assert.DoesNotContain(_cluster.Writes.Skip(2), w => w.StartsWith("Create", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServiceWithSelector_IsLeftAlone()
    {
        var own = KubeDnsObjects.Service(Publish);
        await _cluster.CreateAsync(own with { Spec = own.Spec with { Selector = ValueMap.Of(("k8s-app", "kube-dns")) } }, default);
        await using var service = Make();
        await service.StartAsync(default);
        await service.Published;
        Assert.Single(_cluster.Writes);
    }
}
