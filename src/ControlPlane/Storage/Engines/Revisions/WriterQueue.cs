namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>
/// What waits for the writer thread: writes, and jobs that need to run between batches. While the writer syncs one batch to disk the next
/// one gathers here, which is all that group commit needs.
/// </summary>
internal sealed class WriterQueue
{
    private readonly object gate = new();
    private readonly Queue<Action> jobs = new();
    private List<PendingWrite> writes = [];
    private bool closed;

    public bool TryAdd(PendingWrite write)
    {
        lock (gate)
        {
            if (closed)
            {
                return false;
            }

            writes.Add(write);
            if (writes.Count == 1)
            {
                Monitor.Pulse(gate);
            }

            return true;
        }
    }

    public bool TryAdd(Action job)
    {
        lock (gate)
        {
            if (closed)
            {
                return false;
            }

            jobs.Enqueue(job);
            Monitor.Pulse(gate);
            return true;
        }
    }

    /// <summary>Lets what is queued be done, and nothing more be added.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>
    /// Takes everything that waits: swaps the empty <paramref name="batch"/> with the gathered writes and adds the jobs. Blocks for the first
    /// when <paramref name="wait"/>; false when the queue is closed and empty.
    /// </summary>
    public bool Take(bool wait, ref List<PendingWrite> batch, List<Action> due)
    {
        lock (gate)
        {
            while (wait && !closed && writes.Count == 0 && jobs.Count == 0)
            {
                Monitor.Wait(gate);
            }

            (batch, writes) = (writes, batch);
            while (jobs.TryDequeue(out var job))
            {
                due.Add(job);
            }

            return !closed || batch.Count > 0 || due.Count > 0;
        }
    }
}
