using System.Net;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Tests.Support;

namespace Kubestrel.Dns.Tests.Server;

public sealed class ClusterDnsTests : IAsyncLifetime
{
    private readonly DnsTestServer _server = new();

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _server.Dns.OnService("default", "web", Objects.Service("web", "10.96.0.20", ("http", "TCP", 80)));
        _server.Upstream.Asked.Clear();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Udp_ClusterName_IsAnsweredWithAuthority()
    {
        var reply = await _server.UdpAsync("WEB.default.svc.cluster.local", DnsType.A);
        Assert.Equal(["WEB.default.svc.cluster.local 30 A 10.96.0.20"], reply.Answers);
        Assert.True(reply.Authoritative && reply.RecursionAvailable);
        Assert.Equal((0x1234, 0), (reply.Id, reply.Code));
        Assert.Null(reply.Edns);
    }

    [Fact]
    public async Task NoData_And_NoSuchName_CarryTheSoa()
    {
        var none = await _server.UdpAsync("web.default.svc.cluster.local", DnsType.AAAA, edns: 1232);
        Assert.Equal(0, none.Code);
        Assert.StartsWith("cluster.local 30 SOA ns.dns.cluster.local hostmaster.cluster.local ", Assert.Single(none.Authority), StringComparison.Ordinal);
        Assert.Equal(1232, none.Edns);
        var missing = await _server.UdpAsync("gone.default.svc.cluster.local", DnsType.A);
        Assert.Equal(3, missing.Code);
        Assert.Single(missing.Authority);
    }

    [Fact]
    public async Task Tcp_SeveralQueriesOnOneConnection()
    {
        var replies = await _server.TcpAsync(
            Query.Build("web.default.svc.cluster.local", DnsType.A, id: 1), Query.Build("x.example.com", DnsType.A, id: 2), Query.Build("_http._tcp.web.default.svc.cluster.local", DnsType.SRV, id: 3));
        Assert.Equal([1, 2, 3], replies.Select(r => r.Id));
        Assert.Equal([0, 3, 0], replies.Select(r => r.Code));
        Assert.Equal(["web.default.svc.cluster.local 30 A 10.96.0.20"], replies[2].Additional);
    }

    [Fact]
    public async Task LargeAnswer_TruncatedByUdp_WholeByTcp()
    {
        _server.Dns.OnService("default", "db", Objects.Service("db", "None", ("http", "TCP", 80)));
        var endpoints = Enumerable.Range(1, 200).Select(i => Objects.Endpoint($"10.244.1.{i}")).ToArray();
        _server.Dns.OnEndpointSlice("default", "db-1", Objects.Slice("db", [("http", "TCP", 80)], endpoints), null);
        var small = await _server.UdpAsync("db.default.svc.cluster.local", DnsType.A);
        Assert.True(small.Truncated);
        Assert.InRange(small.Answers.Length, 20, 30);
        var medium = await _server.UdpAsync("db.default.svc.cluster.local", DnsType.A, edns: 4096);
        Assert.True(medium.Truncated);
        Assert.InRange(medium.Answers.Length, 60, 75);
        var whole = Assert.Single(await _server.TcpAsync(Query.Build("db.default.svc.cluster.local", DnsType.A)));
        Assert.False(whole.Truncated);
        Assert.Equal(200, whole.Answers.Length);
    }

    [Fact]
    public async Task OtherName_IsForwarded_CachedAndKeepsTheClientsIdAndSpelling()
    {
        _server.Upstream.Answers(1, ttl: 300);
        var first = await _server.UdpAsync(Query.Build("Www.Example.com", DnsType.A, id: 77));
        Assert.Equal(["Www.Example.com 30 A 127.0.0.1"], first.Answers);
        Assert.Equal((77, "Www.Example.com"), (first.Id, first.Question));
        Assert.False(first.Authoritative);
        var second = await _server.UdpAsync(Query.Build("wwW.example.COM", DnsType.A, id: 78, edns: 4096));
        Assert.Equal((78, "wwW.example.COM", 1232), (second.Id, second.Question, second.Edns));
        Assert.Single(_server.Upstream.Asked);
        Assert.Equal(1, _server.Dns.Metrics.CacheHits);
    }

    [Fact]
    public async Task ForwardedAnswerTooLarge_IsTruncatedByUdp_WholeByTcp()
    {
        _server.Upstream.Servers[ScriptedTransport.Server(1)] = q => Query.Answer(q, 0, [.. Enumerable.Range(0, 100).Select(i => Query.A(60, 10, 0, 0, (byte)i))]);
        var small = await _server.UdpAsync("big.example.com", DnsType.A);
        Assert.True(small.Truncated);
        Assert.Equal(100, Assert.Single(await _server.TcpAsync(Query.Build("big.example.com", DnsType.A))).Answers.Length);
    }

    [Fact]
    public async Task UpstreamGone_ServerFailure()
    {
        _server.Upstream.Servers[ScriptedTransport.Server(1)] = _ => null;
        Assert.Equal(2, (await _server.UdpAsync("x.example.com", DnsType.A)).Code);
    }

    [Fact]
    public async Task ExternalName_AliasAndItsAddresses()
    {
        _server.Upstream.Answers(1, ttl: 300);
        _server.Dns.OnService("default", "out", Objects.External("out", "www.example.com"));
        var reply = await _server.UdpAsync("out.default.svc.cluster.local", DnsType.A);
        Assert.Equal(["out.default.svc.cluster.local 30 CNAME www.example.com", "www.example.com 30 A 127.0.0.1"], reply.Answers);
        _server.Upstream.Servers[ScriptedTransport.Server(1)] = _ => null;
        var alone = await _server.UdpAsync("out.default.svc.cluster.local", DnsType.AAAA);
        Assert.Equal(["out.default.svc.cluster.local 30 CNAME www.example.com"], alone.Answers);
    }

    [Fact]
    public async Task Malformed_FormatErrorAndGoOn()
    {
        var cut = Query.Build("web.default.svc.cluster.local", DnsType.A)[..^3];
        Assert.Equal(1, (await _server.UdpAsync(cut)).Code);
        Assert.Equal(4, (await _server.UdpAsync(Query.Build("a", DnsType.A, flags: 0x2800))).Code);
        Assert.Equal(5, (await _server.UdpAsync(Query.Build("version.bind", DnsType.TXT, dnsClass: 3))).Code);
        Assert.Equal(16, (await _server.UdpAsync(Query.Build("web.default.svc.cluster.local", DnsType.A, edns: 1232, ednsVersion: 1))).Code);
        Assert.Equal(0, (await _server.UdpAsync("web.default.svc.cluster.local", DnsType.A)).Code);
    }

    [Fact]
    public async Task NotSynced_ClusterNamesFail_OthersAreForwarded()
    {
        await using var server = new DnsTestServer();
        await server.StartAsync(synced: false);
        Assert.Equal(2, (await server.UdpAsync("web.default.svc.cluster.local", DnsType.A)).Code);
        Assert.Equal(3, (await server.UdpAsync("x.example.com", DnsType.A)).Code);
    }

    [Fact]
    public async Task PortTaken_StartFailsAndNothingStaysOpen()
    {
        await using var second = new ClusterDns(
            new() { Listen = [new(IPAddress.Loopback, 0), _server.Address] }, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        await Assert.ThrowsAsync<System.Net.Sockets.SocketException>(() => second.StartAsync(default));
        Assert.Empty(second.EndPoints);
    }

    [Fact]
    public async Task StopUnderLoad_EndsCleanly()
    {
        for (var round = 0; round < 10; round++)
        {
            var server = new DnsTestServer();
            await server.StartAsync();
            using var stop = new CancellationTokenSource();
            var clients = Enumerable.Range(0, 4).Select(_ => AskUntilRefusedAsync(server.Address, stop.Token)).ToArray();
            Assert.Equal(3, (await server.UdpAsync("x.default.svc.cluster.local", DnsType.A)).Code);
            await server.DisposeAsync();
            await stop.CancelAsync();
            await Task.WhenAll(clients);
        }
    }

    private static async Task AskUntilRefusedAsync(IPEndPoint server, CancellationToken cancellationToken)
    {
        using var client = new System.Net.Sockets.UdpClient();
        client.Connect(server);
        var query = Query.Build("x.default.svc.cluster.local", DnsType.A);
        try
        {
            while (true)
            {
                await client.SendAsync(query, cancellationToken);
                await client.ReceiveAsync(cancellationToken);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.Sockets.SocketException)
        {
            // The server has stopped.
        }
    }

    [Fact]
    public async Task Metrics_CountAnswers()
    {
        await _server.UdpAsync("gone.default.svc.cluster.local", DnsType.A);
        using var text = new StringWriter();
        _server.Dns.Metrics.Write(text);
        Assert.Contains("coredns_dns_responses_total{rcode=\"NXDOMAIN\"} 1", text.ToString(), StringComparison.Ordinal);
    }
}
