namespace Kubestrel.Client.Queues;

/// <summary>
/// Keys that need work, each at most once at a time: a key added while it is worked on comes back when that work is done.
/// Failures are delayed by 5 ms doubled a time, up to 1000 s (upstream's item limiter).
/// </summary>
public sealed class WorkQueue<TKey>(TimeProvider time) : IDisposable where TKey : notnull
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(1000);

    private readonly Lock _gate = new();
    private readonly Queue<TKey> _ready = new();
    private readonly HashSet<TKey> _waiting = [];
    private readonly HashSet<TKey> _working = [];
    private readonly Dictionary<TKey, int> _failures = [];
    private readonly Dictionary<TKey, (DateTimeOffset Due, ITimer Timer)> _delayed = [];
    private readonly SemaphoreSlim _available = new(0);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    public void Add(TKey key)
    {
        lock (_gate)
        {
            if (!_waiting.Add(key) || _working.Contains(key))
            {
                return;
            }

            _ready.Enqueue(key);
        }

        _available.Release();
    }

    /// <summary>Adds the key after a delay; the earliest of several delays counts.</summary>
    public void AddAfter(TKey key, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            Add(key);
            return;
        }

        var due = time.GetUtcNow() + delay;
        lock (_gate)
        {
            if (_delayed.TryGetValue(key, out var known))
            {
                if (known.Due <= due)
                {
                    return;
                }

                known.Timer.Dispose();
            }

            _delayed[key] = (due, time.CreateTimer(_ => Elapsed(key), null, delay, Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>Adds the key after the delay its number of failures calls for.</summary>
    public void AddRateLimited(TKey key)
    {
        int failures;
        lock (_gate)
        {
            failures = _failures.GetValueOrDefault(key);
            _failures[key] = failures + 1;
        }

        var delay = failures > 17 ? MaxDelay : FirstDelay * Math.Pow(2, failures);
        AddAfter(key, delay < MaxDelay ? delay : MaxDelay);
    }

    public void Forget(TKey key)
    {
        lock (_gate)
        {
            _failures.Remove(key);
        }
    }

    public int Failures(TKey key)
    {
        lock (_gate)
        {
            return _failures.GetValueOrDefault(key);
        }
    }

    /// <summary>Takes the next key; call <see cref="Done"/> when its work is finished.</summary>
    public async ValueTask<TKey> TakeAsync(CancellationToken cancellationToken)
    {
        await _available.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            var key = _ready.Dequeue();
            _waiting.Remove(key);
            _working.Add(key);
            return key;
        }
    }

    public void Done(TKey key)
    {
        lock (_gate)
        {
            _working.Remove(key);
            if (!_waiting.Contains(key))
            {
                return;
            }

            _ready.Enqueue(key);
        }

        _available.Release();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var (_, timer) in _delayed.Values)
            {
                timer.Dispose();
            }

            _delayed.Clear();
        }

        _available.Dispose();
    }

    private void Elapsed(TKey key)
    {
        lock (_gate)
        {
            if (_delayed.Remove(key, out var entry))
            {
                entry.Timer.Dispose();
            }
        }

        Add(key);
    }
}
