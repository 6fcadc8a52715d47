using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Dns.Server;

/// <summary>
/// Listens by UDP and TCP on the same address and port. Addresses must be concrete ones: an answer from a socket bound to "any" may leave with
/// another source address than the one that was asked, and the translation of Service addresses would not recognise it.
/// Datagrams are sent synchronously: they do not wait in practice, and overlapping SendToAsync calls with a SocketAddress on one socket fail with a
/// NullReferenceException in .NET 10. For the same reason one loop receives.
/// </summary>
internal sealed partial class DnsServer(IReadOnlyList<IPEndPoint> endPoints, DnsResponder responder, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private const int MaxDatagram = 4096;
    private static readonly TimeSpan ErrorPause = TimeSpan.FromMilliseconds(100);

    private readonly List<Socket> _datagrams = [];
    private readonly List<DnsTcpListener> _streams = [];
    private readonly List<Task> _loops = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskTracker _tasks = new();

    /// <summary>Where the server listens, with the port chosen by the system when 0 was asked for.</summary>
    public IReadOnlyList<IPEndPoint> EndPoints { get; private set; } = [];

    /// <summary>Binds all sockets. Throws <see cref="SocketException"/> when one cannot be bound; nothing stays open then.</summary>
    public void Start()
    {
        try
        {
            EndPoints = [.. endPoints.Select(Bind)];
        }
        catch (SocketException)
        {
            Close();
            throw;
        }

        foreach (var socket in _datagrams)
        {
            _loops.Add(ReceiveAsync(socket, _stop.Token));
        }

        _loops.AddRange(_streams.Select(s => s.RunAsync(_stop.Token)));
    }

    public async ValueTask DisposeAsync()
    {
        // Sockets are closed last: a socket that is disposed under a running send may fail with anything.
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_loops).ConfigureAwait(false);
        await _tasks.DrainAsync().ConfigureAwait(false);
        Close();
        _stop.Dispose();
    }

    /// <summary>One port for both protocols; with port 0 the system picks one for UDP that must be free for TCP as well.</summary>
    private IPEndPoint Bind(IPEndPoint wanted)
    {
        for (var attempt = 0; ; attempt++)
        {
            var socket = new Socket(wanted.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 1 << 20 };
            try
            {
                socket.Bind(wanted);
                var bound = (IPEndPoint)socket.LocalEndPoint!;
                _streams.Add(DnsTcpListener.Bind(bound, responder, time));
                _datagrams.Add(socket);
                return bound;
            }
            catch (SocketException) when (wanted.Port == 0 && attempt < 16)
            {
                socket.Dispose();
            }
            catch (SocketException)
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private void Close()
    {
        _datagrams.ForEach(s => s.Dispose());
        _streams.ForEach(s => s.Close());
    }

    private async Task ReceiveAsync(Socket socket, CancellationToken cancellationToken)
    {
        var query = new byte[MaxDatagram];
        var answer = new byte[MaxDatagram];
        var client = new SocketAddress(socket.AddressFamily);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var length = await socket.ReceiveFromAsync(query, SocketFlags.None, client, cancellationToken).ConfigureAwait(false);
                var written = responder.TryAnswer(query.AsMemory(0, length), answer, DnsResponder.OwnPayload, out var pending);
                if (written > 0)
                {
                    socket.SendTo(answer.AsSpan(0, written), SocketFlags.None, client);
                }
                else if (written < 0)
                {
                    var kept = pending with { RawQuestion = pending.RawQuestion.ToArray() };
                    _tasks.Add(AnswerLaterAsync(socket, kept, Copy(client), cancellationToken));
                }
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException e)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return;
                }

                LogSocketError(logger, e);
                await Task.Delay(ErrorPause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e)
            {
                // One query that uncovers a bug must not end the service for all others.
                LogQueryFailed(logger, e);
            }
        }
    }

    private async Task AnswerLaterAsync(Socket socket, Messages.DnsRequest request, SocketAddress client, CancellationToken cancellationToken)
    {
        try
        {
            var answer = new byte[DnsResponder.OwnPayload];
            var written = await responder.AnswerAsync(request, answer, DnsResponder.OwnPayload, cancellationToken).ConfigureAwait(false);
            socket.SendTo(answer.AsSpan(0, written), SocketFlags.None, client);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            LogNotDelivered(logger, e);
        }
    }

    private static SocketAddress Copy(SocketAddress address)
    {
        var copy = new SocketAddress(address.Family, address.Size);
        address.Buffer.Span[..address.Size].CopyTo(copy.Buffer.Span);
        return copy;
    }
}
