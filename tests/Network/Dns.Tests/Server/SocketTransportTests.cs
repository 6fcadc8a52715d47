using System.Net;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Dns.Tests.Server;

/// <summary>Two of our servers in a row: the first resolves through the second with real sockets.</summary>
public sealed class SocketTransportTests
{
    [Fact]
    public async Task LargeAnswerBehindUs_ComesByTcp()
    {
        await using var upstream = new DnsTestServer();
        await upstream.StartAsync();
        upstream.Dns.OnService("default", "db", Objects.Service("db", "None", ("http", "TCP", 80)));
        upstream.Dns.OnEndpointSlice("default", "db-1",
            Objects.Slice("db", [("http", "TCP", 80)], [.. Enumerable.Range(1, 200).Select(i => Objects.Endpoint($"10.244.1.{i}"))]), null);
        var transport = new SocketTransport();
        var query = ForwardQuery.Build(new(new("db.default.svc.cluster.local", DnsType.A), false, false), 99);
        var answer = await transport.ExchangeAsync(upstream.Address, query, default);
        Assert.Equal(200, new Reply(answer).Answers.Length);
    }

    [Fact]
    public async Task NobodyListens_NullAtOnce()
    {
        using var probe = new System.Net.Sockets.UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var free = (IPEndPoint)probe.Client.LocalEndPoint!;
        probe.Dispose();
        var query = ForwardQuery.Build(new(new("a", DnsType.A), false, false), 99);
        Assert.Null(await new SocketTransport().ExchangeAsync(free, query, default));
    }

    [Fact]
    public async Task ResolverIsOurselves_LoopIsFoundAndRefused()
    {
        // The server forwards to its own address, as when the host's resolver points to the cluster's DNS.
        using var probe = new System.Net.Sockets.UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var own = (IPEndPoint)probe.Client.LocalEndPoint!;
        probe.Dispose();
        await using var dns = new ClusterDns(
            new() { Listen = [own], Forward = new() { Servers = [own] } }, TimeProvider.System, NullLoggerFactory.Instance);
        await dns.StartAsync(default);
        var reply = await new SocketTransport().ExchangeAsync(own, Query.Build("x.example.com", DnsType.A), default);
        Assert.Equal(2, new Reply(reply).Code);
    }
}
