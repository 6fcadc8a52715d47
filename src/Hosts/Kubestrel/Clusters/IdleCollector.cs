namespace Kubestrel.Clusters;

/// <summary>
/// Gives memory back after a burst: the runtime collects only while there are allocations, so that what a burst left would stay for hours
/// in a cluster at rest. Once 256 MB were allocated since the last time and 5 seconds are quiet, the heap is collected and compacted,
/// which stops the process for some 20 ms for each 50 MB that live.
/// </summary>
internal sealed class IdleCollector : IAsyncDisposable
{
    private const long QuietBytes = 8 << 20;
    private const long BurstBytes = 256 << 20;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly ITimer _timer;
    private readonly Func<long> _allocated;
    private readonly Action _collect;
    private long _before;
    private long _collected;

    /// <param name="time">Wakes every 5 seconds.</param>
    /// <param name="allocated">Bytes allocated since the process began.</param>
    /// <param name="collect">Collects everything.</param>
    public IdleCollector(TimeProvider time, Func<long> allocated, Action collect)
    {
        _allocated = allocated;
        _collect = collect;
        _before = _collected = allocated();
        _timer = time.CreateTimer(static self => ((IdleCollector)self!).Look(), this, Interval, Interval);
    }

    public static IdleCollector Start(TimeProvider time) => new(
        time,
        static () => GC.GetTotalAllocatedBytes(),
        static () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        var now = _allocated();
        var quiet = now - _before < QuietBytes;
        _before = now;
        if (quiet && now - _collected >= BurstBytes)
        {
            _collected = now;
            _collect();
        }
    }
}
