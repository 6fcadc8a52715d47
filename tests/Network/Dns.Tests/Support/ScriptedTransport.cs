using System.Collections.Concurrent;
using System.Net;
using Kubestrel.Dns.Forwarding;

namespace Kubestrel.Dns.Tests.Support;

/// <summary>Upstream resolvers as functions; without one a resolver never answers.</summary>
internal sealed class ScriptedTransport : IUpstreamTransport
{
    private static readonly byte[] Loopback = [127, 0, 0, 1];

    public ConcurrentDictionary<IPEndPoint, Func<byte[], byte[]?>> Servers { get; } = new();

    public ConcurrentQueue<(IPEndPoint Server, byte[] Query)> Asked { get; } = [];

    /// <summary>When set, answers wait for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public static IPEndPoint Server(int last) => new(new IPAddress([192, 0, 2, (byte)last]), 53);

    public async Task<byte[]?> ExchangeAsync(IPEndPoint server, ReadOnlyMemory<byte> query, CancellationToken cancellationToken)
    {
        var bytes = query.ToArray();
        Asked.Enqueue((server, bytes));
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        if (!Servers.TryGetValue(server, out var answer))
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return answer!(bytes);
    }

    public void Answers(int server, uint ttl) => Servers[Server(server)] = q => Query.Answer(q, 0, Query.A(ttl, Loopback));
}
