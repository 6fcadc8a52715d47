namespace Kubestrel.Dns;

/// <summary>Owns tasks that nobody awaits one by one, so that their end can be awaited together.</summary>
internal sealed class TaskTracker
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _tasks = [];

    public void Add(Task task)
    {
        if (task.IsCompleted)
        {
            return;
        }

        lock (_gate)
        {
            _tasks.Add(task);
        }

        task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until all are done; their failures are theirs to report.</summary>
    public async Task DrainAsync()
    {
        while (true)
        {
            Task[] open;
            lock (_gate)
            {
                open = [.. _tasks];
            }

            if (open.Length == 0)
            {
                return;
            }

            await Task.WhenAll(open).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Remove(Task task)
    {
        lock (_gate)
        {
            _tasks.Remove(task);
        }
    }
}
