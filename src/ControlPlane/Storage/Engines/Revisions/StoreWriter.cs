using Microsoft.Extensions.Logging;

namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>
/// The one thread that writes. Each round it: 1. runs the queued jobs; 2. takes all queued writes and decides them; 3. makes them durable in
/// one transaction; 4. moves the index; 5. publishes the events; 6. counts the revision; 7. acknowledges; 8. does a short step of upkeep.
/// </summary>
internal sealed class StoreWriter(
    StoreState state, KeyIndex index, IRevisionLog log, WriterQueue queue, SubscriptionHub hub, Compactor compactor, Retention retention, ILogger logger)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly BatchPlanner planner = new(index, log);
    private readonly List<Action> jobs = [];
    private List<PendingWrite> batch = [];
    private bool isRefusing;

    /// <summary>Completes when the thread has ended and the log is closed.</summary>
    public Task Ended => ended.Task;

    /// <summary>Starts the thread; it ends when the queue is closed and empty.</summary>
    public void Start() => new Thread(Run) { IsBackground = true, Name = "kubestrel-store" }.Start();

    private void Run()
    {
        StoreFailure? failure = null;
        try
        {
            var hasUpkeep = true;
            while (queue.Take(!hasUpkeep, ref batch, jobs))
            {
                hasUpkeep = Round();
            }
        }
        catch (Exception exception)
        {
            StoreLog.WriterFailed(logger, exception);
            failure = new StoreFailure(StoreFailureKind.Io, $"the store's writer failed: {exception.Message}");
            state.Note(failure);
            Abandon(failure);
        }
        finally
        {
            compactor.Close(failure ?? RevisionedStore.ClosedFailure);
            hub.CloseAll(failure);
            log.Dispose();
            ended.SetResult();
        }
    }

    private bool Round()
    {
        foreach (var job in jobs)
        {
            job();
        }

        jobs.Clear();
        if (batch.Count > 0)
        {
            DropCancelled();
            Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch));
            batch.Clear();
            retention.OnCommitted();
        }

        if (state.Fault is not null)
        {
            return false;
        }

        var isCompacting = compactor.Step();
        return (log is ILogUpkeep upkeep && upkeep.Step(isCompacting)) || isCompacting;
    }

    private void DropCancelled()
    {
        var kept = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i].Cancellation.IsCancellationRequested)
            {
                batch[i].Cancel();
                batch[i] = null!;
            }
            else
            {
                batch[kept++] = batch[i];
            }
        }

        batch.RemoveRange(kept, batch.Count - kept);
    }

    private void Write(Span<PendingWrite> writes)
    {
        if (TryCommit(writes) is not { } failure)
        {
            return;
        }

        // What does not fit together may fit alone: one write too large for the disk must not refuse its neighbours.
        for (var i = 0; writes.Length > 1 && failure.Kind == StoreFailureKind.DiskFull && i < writes.Length; i++)
        {
            if (TryCommit(writes.Slice(i, 1)) is { } alone)
            {
                Refuse(writes.Slice(i, 1), alone);
            }

            if (i == writes.Length - 1)
            {
                return;
            }
        }

        state.Note(failure);
        Refuse(writes, failure);
    }

    private StoreFailure? TryCommit(Span<PendingWrite> writes)
    {
        if (state.Fault is { } fault)
        {
            return fault;
        }

        var revision = state.Revision;
        planner.Plan(writes, revision);
        var records = planner.Records;
        if (records.Length > 0)
        {
            if (log.Append(records) is { } failure)
            {
                return failure;
            }

            index.Apply(planner.Versions);
            compactor.Track(planner.Versions);
            hub.Publish(records);
            state.Revision = revision + records.Length;
            if (isRefusing)
            {
                isRefusing = false;
                StoreLog.WritesAccepted(logger);
            }
        }

        foreach (ref var write in writes)
        {
            write.Complete();
            write = null!;
        }

        planner.Clear();
        return null;
    }

    private void Refuse(Span<PendingWrite> writes, StoreFailure failure)
    {
        if (!isRefusing)
        {
            isRefusing = true;
            StoreLog.WritesRefused(logger, failure);
        }

        var result = WriteResult.Refused(state.Revision, failure);
        foreach (ref var write in writes)
        {
            write.Complete(result);
            write = null!;
        }
    }

    /// <summary>After a bug in a round nobody may wait for ever. Places of writes that were answered before it are null.</summary>
    private void Abandon(StoreFailure failure)
    {
        queue.Close();
        do
        {
            foreach (var write in batch)
            {
                write?.Complete(WriteResult.Refused(state.Revision, failure));
            }

            batch.Clear();
        }
        while (queue.Take(false, ref batch, jobs));
    }
}
