using System.Text;
using Kubestrel.Streaming.Pumps;
using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.PortForwards;

/// <summary>Matches streams to pairs and runs each complete pair. Owned by one accept loop; pairs run side by side.</summary>
internal sealed class PortForwardPairs(
    Func<int, CancellationToken, ValueTask<Stream>> connectAsync, PortForwardOptions options, CancellationToken stop)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PortForwardPair> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _running = [];

    public void Add(string requestId, int port, string type, SpdyStream stream)
    {
        PortForwardPair? pair;
        lock (_gate)
        {
            if (!_waiting.TryGetValue(requestId, out pair))
            {
                pair = new PortForwardPair(requestId);
                _waiting.Add(requestId, pair);
                var waiting = pair;
                Track(() => RunAsync(waiting, port));
            }

            if (type == StreamHeaders.Error ? pair.Error is null : pair.Data is null)
            {
                _ = type == StreamHeaders.Error ? pair.Error = stream : pair.Data = stream;
                if (pair is { Error: not null, Data: not null })
                {
                    _waiting.Remove(requestId);
                    pair.Complete.TrySetResult();
                }

                return;
            }
        }

        Track(() => SayAsync(pair.Error, $"error processing stream for request {requestId}: {type} stream already assigned"));
    }

    public async Task WhenDoneAsync()
    {
        Task[] running;
        lock (_gate)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    private void Track(Func<Task> work)
    {
        lock (_gate)
        {
            var task = Task.Run(work, CancellationToken.None);
            _running.Add(task);
            _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private void Forget(Task done)
    {
        lock (_gate)
        {
            _running.Remove(done);
        }
    }

    private async Task RunAsync(PortForwardPair pair, int port)
    {
        try
        {
            await pair.Complete.Task.WaitAsync(options.StreamCreationTimeout, options.Time, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            lock (_gate)
            {
                _waiting.Remove(pair.RequestId);
            }

            await SayAsync(pair.Error, $"(request={pair.RequestId}) timed out waiting for streams").ConfigureAwait(false);
            await FinishAsync(pair).ConfigureAwait(false);
            return;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await ForwardAsync(pair, port).ConfigureAwait(false);
        await FinishAsync(pair).ConfigureAwait(false);
    }

    private async Task ForwardAsync(PortForwardPair pair, int port)
    {
        Stream target;
        try
        {
            target = await connectAsync(port, stop).ConfigureAwait(false);
        }
        catch (Exception unreachable)
        {
            if (!stop.IsCancellationRequested)
            {
                await SayAsync(pair.Error, options.Describe(port, unreachable)).ConfigureAwait(false);
            }

            return;
        }

        try
        {
            // A connection that breaks later is the application's affair: kubectl gives up all forwarding on any error message.
            await DuplexPump.RunAsync(pair.Data!, target, DuplexPumpOptions.Default, stop).ConfigureAwait(false);
            await pair.Data!.CompleteWritesAsync(stop).ConfigureAwait(false);
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The client's connection has ended, and with it every pair.
        }
        finally
        {
            await target.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task SayAsync(SpdyStream? error, string message)
    {
        if (error is null)
        {
            return;
        }

        try
        {
            await error.WriteAsync(Encoding.UTF8.GetBytes(message)).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The client has left.
        }
    }

    private static async Task FinishAsync(PortForwardPair pair)
    {
        foreach (var stream in new[] { pair.Error, pair.Data })
        {
            if (stream is not null)
            {
                await CompleteAsync(stream).ConfigureAwait(false);
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task CompleteAsync(SpdyStream stream)
    {
        try
        {
            if (stream.ResetStatus == SpdyResetStatus.None)
            {
                await stream.CompleteWritesAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // The client has left.
        }
    }
}
