namespace Kubestrel.Proxy.Sync;

/// <summary>Lets callers wait until the changes they made are in force: changes are numbered as they come, a sync covers all up to a number.</summary>
internal sealed class AppliedGate
{
    private readonly Lock _gate = new();
    private readonly List<(long Number, TaskCompletionSource Done)> _waiters = [];
    private long _requested;
    private long _applied;

    /// <summary>To be read before the changes are taken.</summary>
    public long Requested => Interlocked.Read(ref _requested);

    /// <summary>To be called after a change is visible to the sync.</summary>
    public void Request() => Interlocked.Increment(ref _requested);

    public void Applied(long upTo)
    {
        lock (_gate)
        {
            _applied = upTo;
            foreach (var waiter in _waiters.Where(w => w.Number <= upTo))
            {
                waiter.Done.TrySetResult();
            }

            _waiters.RemoveAll(w => w.Number <= upTo);
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var number = Requested;
            if (number <= _applied)
            {
                return Task.CompletedTask;
            }

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((number, done));
            return done.Task.WaitAsync(cancellationToken);
        }
    }
}
