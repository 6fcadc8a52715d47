namespace Kubestrel.Streaming.Spdy;

/// <summary>Pings, and the idle timeout, of one connection.</summary>
internal sealed class SpdyKeepAlive(SpdyConnection connection)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<uint, TaskCompletionSource> _waiting = [];
    private readonly TimeProvider _time = connection.Options.Time;
    private long _lastFrame = connection.Options.Time.GetTimestamp();
    private uint _nextPing = connection.Role == SpdyRole.Client ? 1u : 2u;

    /// <summary>A frame went in or out.</summary>
    public void Touch() => Volatile.Write(ref _lastFrame, _time.GetTimestamp());

    /// <summary>True when the ping is an answer to ours; else the peer wants it back.</summary>
    public bool IsOwn(uint pingId) => (pingId & 1) == (connection.Role == SpdyRole.Client ? 1u : 0u);

    public void Answer(uint pingId)
    {
        lock (_gate)
        {
            if (_waiting.Remove(pingId, out var waiter))
            {
                waiter.TrySetResult();
            }
        }
    }

    public async ValueTask<TimeSpan> PingAsync(CancellationToken cancellationToken)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        uint id;
        lock (_gate)
        {
            id = _nextPing;
            _nextPing = id > 0x7ffffffd ? id & 1 | 2 : id + 2;
            _waiting[id] = waiter;
        }

        try
        {
            var start = _time.GetTimestamp();
            await connection.Writer.WritePingAsync(id, cancellationToken).ConfigureAwait(false);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, connection.Closed);
            await waiter.Task.WaitAsync(either.Token).ConfigureAwait(false);
            return _time.GetElapsedTime(start);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("the connection is closed");
        }
        finally
        {
            lock (_gate)
            {
                _waiting.Remove(id);
            }
        }
    }

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(SendPingsAsync(cancellationToken), WatchIdleAsync(cancellationToken));

    private async Task SendPingsAsync(CancellationToken cancellationToken)
    {
        if (connection.Options.PingPeriod == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        using var ticks = new PeriodicTimer(connection.Options.PingPeriod, _time);
        try
        {
            while (await ticks.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                await PingAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The connection has ended; the read loop reports why.
        }
    }

    private async Task WatchIdleAsync(CancellationToken cancellationToken)
    {
        var limit = connection.Options.IdleTimeout;
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        try
        {
            while (_time.GetElapsedTime(Volatile.Read(ref _lastFrame)) is var idle && idle < limit)
            {
                await Task.Delay(limit - idle, _time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await connection.ShutdownAsync().ConfigureAwait(false);
    }
}
