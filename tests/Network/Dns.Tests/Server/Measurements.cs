using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Tests.Support;
using Xunit.Abstractions;

namespace Kubestrel.Dns.Tests.Server;

/// <summary>Figures, not checks: run with KUBESTREL_MEASURE=1 and read the output.</summary>
public sealed class Measurements(ITestOutputHelper output)
{
    [SkippableFact]
    public async Task QueriesPerSecond_OverLoopback()
    {
        Skip.If(Environment.GetEnvironmentVariable("KUBESTREL_MEASURE") is null, "set KUBESTREL_MEASURE=1 to measure");
        await using var server = new DnsTestServer();
        await server.StartAsync();
        var build = Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
        {
            server.Dns.OnService("default", $"svc-{i}", Objects.Service($"svc-{i}", $"10.96.{i >> 8}.{i & 255}", ("http", "TCP", 80)));
        }

        output.WriteLine($"index of 10,000 services built one by one: {build.Elapsed.TotalMilliseconds:F1} ms");
        foreach (var clients in (int[])[1, 16, 64])
        {
            var query = Query.Build("svc-4711.default.svc.cluster.local", DnsType.A, edns: 1232);
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));
            var watch = Stopwatch.StartNew();
            var counts = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => LoadAsync(server.Address, query, stop.Token))));
            output.WriteLine($"{clients} clients: {counts.Sum() / watch.Elapsed.TotalSeconds:F0} queries/s");
        }
    }

    private static async Task<long> LoadAsync(IPEndPoint server, byte[] query, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server);
        var buffer = new byte[2048];
        long count = 0;
        try
        {
            while (true)
            {
                await socket.SendAsync(query, cancellationToken);
                await socket.ReceiveAsync(buffer, cancellationToken);
                count++;
            }
        }
        catch (OperationCanceledException)
        {
            return count;
        }
    }
}
