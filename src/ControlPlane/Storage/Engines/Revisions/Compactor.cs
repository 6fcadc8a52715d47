using Microsoft.Extensions.Logging;

namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>
/// Drops superseded versions in slices between batches, on the writer thread. The versions that replaced others wait here in revision
/// order, so that the cost is the number of dropped versions, whatever the number of keys.
/// </summary>
internal sealed class Compactor(StoreState state, KeyIndex index, Queue<KeyVersion> history, IRevisionLog log, ILogger logger)
{
    private const int Slice = 256;
    private readonly List<KeyVersion> slice = [];
    private readonly List<long> dead = [];
    private readonly List<TaskCompletionSource<CompactResult>> waiters = [];
    private long target = state.Compacted;
    private long removed;

    public void Track(ReadOnlySpan<KeyVersion> versions)
    {
        foreach (var version in versions)
        {
            if (version.Older is not null || version.IsDeletion)
            {
                history.Enqueue(version);
            }
        }
    }

    public void Raise(long revision) => target = Math.Max(target, revision);

    public void Raise(long revision, TaskCompletionSource<CompactResult> done)
    {
        if (revision > state.Revision)
        {
            done.SetResult(new CompactResult(RevisionStatus.FutureRevision, state.Compacted, 0));
        }
        else if (revision <= state.Compacted)
        {
            done.SetResult(new CompactResult(RevisionStatus.Compacted, state.Compacted, 0));
        }
        else
        {
            Raise(revision);
            waiters.Add(done);
        }
    }

    /// <summary>Drops one slice; false when nothing is left to drop now.</summary>
    public bool Step()
    {
        var goal = Math.Max(target, state.Compacted);
        if (slice.Count == 0)
        {
            Gather(goal);
        }

        if (slice.Count == 0 && goal == state.Compacted)
        {
            return false;
        }

        var before = state.Compacted;
        state.Compacted = goal;
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(slice);
        if (log.Remove(goal, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(dead)) is { } failure)
        {
            // The slice stays for the next round's attempt.
            state.Compacted = before;
            state.Note(failure);
            StoreLog.CompactionFailed(logger, goal, failure);
            Finish(new CompactResult(RevisionStatus.Failed, before, removed, failure));
            return false;
        }

        index.Trim(span);
        removed += dead.Count;
        slice.Clear();
        dead.Clear();
        if (history.TryPeek(out var next) && next.Mod <= goal)
        {
            return true;
        }

        StoreLog.Compacted(logger, removed, goal);
        Finish(new CompactResult(RevisionStatus.Ok, goal, removed));
        return false;
    }

    public void Close(StoreFailure failure) => Finish(new CompactResult(RevisionStatus.Failed, state.Compacted, removed, failure));

    private void Gather(long goal)
    {
        while (slice.Count < Slice && history.TryPeek(out var version) && version.Mod <= goal)
        {
            history.Dequeue();
            slice.Add(version);
            if (version.Older is { IsDeletion: false } older)
            {
                dead.Add(older.Mod);
            }

            if (version.IsDeletion)
            {
                dead.Add(version.Mod);
            }
        }
    }

    private void Finish(in CompactResult result)
    {
        foreach (var done in waiters)
        {
            done.SetResult(result);
        }

        waiters.Clear();
        removed = 0;
    }
}
