using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kubestrel.Proxy.Health;

/// <summary>
/// A minimal HTTP/1.1 server for probes: reads one request head of at most 8 KiB within ten seconds, answers it and closes. It exists so that health ports
/// need no web framework; at most 64 probes are served at a time.
/// </summary>
internal sealed class StatusListener : IAsyncDisposable
{
    private const int MaxHead = 8192;
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;
    private readonly Func<string, HealthAnswer> _answer;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _slots = new(64);
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _active = [];
    private Task _loop = Task.CompletedTask;

    private StatusListener(TcpListener listener, Func<string, HealthAnswer> answer, TimeProvider time)
    {
        _listener = listener;
        _answer = answer;
        _time = time;
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Listens on <paramref name="endPoint"/>. Throws <see cref="SocketException"/> when the port is taken.</summary>
    public static StatusListener Start(IPEndPoint endPoint, Func<string, HealthAnswer> answer, TimeProvider time)
    {
        var listener = new TcpListener(endPoint);
        listener.Start();
        var server = new StatusListener(listener, answer, time);
        server._loop = server.AcceptAsync(server._stop.Token);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _listener.Stop();
        Task[] rest;
        lock (_gate)
        {
            rest = [.. _active];
        }

        await Task.WhenAll(rest).ConfigureAwait(false);
        _stop.Dispose();
        _slots.Dispose();
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                var client = await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
                Track(ServeAsync(client, cancellationToken));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }

    private void Track(Task task)
    {
        lock (_gate)
        {
            _active.RemoveWhere(t => t.IsCompleted);
            _active.Add(task);
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(ReadTimeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                if (await ReadPathAsync(stream, linked.Token).ConfigureAwait(false) is { } request)
                {
                    await stream.WriteAsync(Encode(request), linked.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // A prober that is slow or gone gets no answer; the next one does.
        }
        finally
        {
            _slots.Release();
        }
    }

    private static async Task<(string Method, string Path)?> ReadPathAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxHead];
        var length = 0;
        while (length < MaxHead)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            length += read;
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) >= 0)
            {
                var line = Encoding.ASCII.GetString(buffer, 0, buffer.AsSpan(0, length).IndexOf((byte)'\r'));
                var words = line.Split(' ');
                return words.Length == 3 ? (words[0], words[1].Split('?')[0]) : null;
            }
        }

        return null;
    }

    private byte[] Encode((string Method, string Path) request)
    {
        var answer = request.Method is "GET" or "HEAD" ? _answer(request.Path) : HealthAnswer.Text(405, "Method Not Allowed\n");
        var body = Encoding.UTF8.GetBytes(answer.Body);
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Type: {answer.ContentType}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append("\r\n");
        var bytes = Encoding.ASCII.GetBytes(head.ToString());
        return request.Method == "HEAD" ? bytes : [.. bytes, .. body];
    }
}
