namespace Kubestrel.Kubelet.Waiting;

/// <summary>Lets one loop sleep until it is woken or a delay has passed. Wakes while it works are kept, as one.</summary>
internal sealed class WakeSignal(TimeProvider time)
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly Lock _gate = new();

    public void Set()
    {
        lock (_gate)
        {
            if (_signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }

    /// <summary>Returns on a wake, after the delay, or on cancellation (without throwing).</summary>
    public async Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var woken = _signal.WaitAsync(stop.Token);
        var timer = Task.Delay(delay, time, stop.Token);
        await Task.WhenAny(woken, timer).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(woken, timer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
