namespace Kubestrel.Streaming.Buffers;

/// <summary>Bounds the bytes queued over all streams of one connection. Queues add and release; the connection's read loop waits while the
/// sum is over the limit.</summary>
internal sealed class ReceiveBudget(long limit)
{
    private readonly Lock _gate = new();
    private long _used;
    private TaskCompletionSource? _waiter;

    public long Used
    {
        get
        {
            lock (_gate)
            {
                return _used;
            }
        }
    }

    public void Add(int bytes)
    {
        lock (_gate)
        {
            _used += bytes;
        }
    }

    public void Release(int bytes)
    {
        lock (_gate)
        {
            _used -= bytes;
            if (_used < limit)
            {
                _waiter?.TrySetResult();
                _waiter = null;
            }
        }
    }

    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        Task wait;
        lock (_gate)
        {
            if (_used < limit)
            {
                return ValueTask.CompletedTask;
            }

            wait = (_waiter ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        return new ValueTask(wait.WaitAsync(cancellationToken));
    }
}
