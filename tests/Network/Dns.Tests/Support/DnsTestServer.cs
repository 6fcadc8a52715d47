using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Dns.Tests.Support;

/// <summary>The server on loopback with scripted resolvers behind it.</summary>
internal sealed class DnsTestServer : IAsyncDisposable
{
    public DnsTestServer(ForwardOptions? forward = null)
    {
        Dns = new(
            new() { Listen = [new(IPAddress.Loopback, 0)], Forward = forward ?? new() { Servers = [ScriptedTransport.Server(1)] } },
            TimeProvider.System, NullLoggerFactory.Instance, Upstream);
        Upstream.Servers[ScriptedTransport.Server(1)] = q => Query.Answer(q, 3);
    }

    public ScriptedTransport Upstream { get; } = new();

    public ClusterDns Dns { get; }

    public IPEndPoint Address => Dns.EndPoints[0];

    public async Task StartAsync(bool synced = true)
    {
        await Dns.StartAsync(default);
        Dns.OnNamespace("default", true);
        if (synced)
        {
            Dns.OnSynced();
        }
    }

    public Task<Reply> UdpAsync(string name, DnsType type, ushort? edns = null) => UdpAsync(Query.Build(name, type, edns: edns));

    public async Task<Reply> UdpAsync(byte[] query)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(Address);
        await socket.SendAsync(query);
        var buffer = new byte[65535];
        return new(buffer.AsSpan(0, await socket.ReceiveAsync(buffer, SocketFlags.None, Deadline())));
    }

    /// <summary>All queries on one connection, answers in order.</summary>
    public async Task<Reply[]> TcpAsync(params byte[][] queries)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address);
        var stream = client.GetStream();
        foreach (var query in queries)
        {
            var prefix = new byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(prefix, (ushort)query.Length);
            await stream.WriteAsync((byte[])[.. prefix, .. query]);
        }

        var replies = new List<Reply>();
        foreach (var _ in queries)
        {
            var prefix = new byte[2];
            await stream.ReadExactlyAsync(prefix, Deadline());
            var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(prefix)];
            await stream.ReadExactlyAsync(message, Deadline());
            replies.Add(new(message));
        }

        return [.. replies];
    }

    public ValueTask DisposeAsync() => Dns.DisposeAsync();

    private static CancellationToken Deadline() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;
}
