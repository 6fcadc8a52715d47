using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Kubestrel.Dns.Server;

/// <summary>DNS over TCP (RFC 7766): length-prefixed messages, several on one connection, closed after ten idle seconds; at most 256 connections.</summary>
internal sealed class DnsTcpListener
{
    private const int MaxConnections = 256;
    private const int MaxMessage = ushort.MaxValue;
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(10);

    private readonly Socket _listener;
    private readonly DnsResponder _responder;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _slots = new(MaxConnections);
    private readonly TaskTracker _connections = new();

    private DnsTcpListener(Socket listener, DnsResponder responder, TimeProvider time)
    {
        _listener = listener;
        _responder = responder;
        _time = time;
    }

    public static DnsTcpListener Bind(IPEndPoint endPoint, DnsResponder responder, TimeProvider time)
    {
        var listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(endPoint);
            listener.Listen(128);
        }
        catch (SocketException)
        {
            listener.Dispose();
            throw;
        }

        return new(listener, responder, time);
    }

    public void Close() => _listener.Dispose();

    /// <summary>Accepts until cancelled or closed, and waits for open connections.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                var client = await _listener.AcceptAsync(cancellationToken).ConfigureAwait(false);
                _connections.Add(ServeAsync(client, cancellationToken));
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                break;
            }
            catch (SocketException)
            {
                // The client gave up between connecting and being accepted.
                _slots.Release();
            }
        }

        await _connections.DrainAsync().ConfigureAwait(false);
    }

    private async Task ServeAsync(Socket client, CancellationToken cancellationToken)
    {
        try
        {
            client.NoDelay = true;
            await using var stream = new NetworkStream(client, ownsSocket: true);
            var query = new byte[512];
            var answer = new byte[2 + MaxMessage];
            while (await ReadAsync(stream, query, cancellationToken).ConfigureAwait(false) is { } message)
            {
                query = message.Buffer;
                var written = _responder.TryAnswer(query.AsMemory(0, message.Length), answer.AsSpan(2), MaxMessage, out var pending);
                if (written < 0)
                {
                    written = await _responder.AnswerAsync(pending, answer.AsMemory(2), MaxMessage, cancellationToken).ConfigureAwait(false);
                }

                if (written == 0)
                {
                    return;
                }

                BinaryPrimitives.WriteUInt16BigEndian(answer, (ushort)written);
                await stream.WriteAsync(answer.AsMemory(0, 2 + written), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // The connection is the client's: it broke it off, was idle too long, or the server stops.
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<(byte[] Buffer, int Length)?> ReadAsync(NetworkStream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(IdleTimeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        if (await stream.ReadAtLeastAsync(buffer.AsMemory(0, 2), 2, throwOnEndOfStream: false, linked.Token).ConfigureAwait(false) < 2)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(buffer);
        var target = length > buffer.Length ? new byte[length] : buffer;
        await stream.ReadExactlyAsync(target.AsMemory(0, length), linked.Token).ConfigureAwait(false);
        return (target, length);
    }
}
