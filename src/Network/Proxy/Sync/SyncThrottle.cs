namespace Kubestrel.Proxy.Sync;

/// <summary>A token bucket: two syncs may follow each other at once, after that one per period.</summary>
internal sealed class SyncThrottle(TimeSpan period, TimeProvider time)
{
    private const double Burst = 2;

    private double _tokens = Burst;
    private DateTimeOffset _last = time.GetUtcNow();

    /// <summary>Takes a token and returns how long to wait before acting on it.</summary>
    public TimeSpan Take()
    {
        var now = time.GetUtcNow();
        if (period > TimeSpan.Zero)
        {
            _tokens = Math.Min(Burst, _tokens + ((now - _last) / period));
        }

        _last = now;
        _tokens = period > TimeSpan.Zero ? _tokens - 1 : Burst;
        return _tokens >= 0 ? TimeSpan.Zero : -_tokens * period;
    }
}
