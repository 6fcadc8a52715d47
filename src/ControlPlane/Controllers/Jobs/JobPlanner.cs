using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Controllers.Jobs.Indexes;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>Decides which pods of a job to create or delete. Pure.</summary>
internal static class JobPlanner
{
    /// <summary>Pods created or deleted at a time.</summary>
    public const int MaxAtOnce = 500;

    public static JobPlan Plan(JobFacts facts)
    {
        // 1. A job that ends loses all its pods; they count as failed or, after a success, not at all.
        if (JobVerdict.Judge(facts) is { } verdict)
        {
            return new() { Verdict = verdict, Delete = facts.Active };
        }

        var deadline = JobVerdict.DeadlineLeft(facts);
        if (!facts.Snapshot.IsCurrent || facts.Job.Metadata.DeletionTimestamp is not null)
        {
            return new() { Again = deadline };
        }

        // 2. A suspended job has none.
        var active = facts.Active.Count;
        if (JobRules.IsSuspended(facts.Job))
        {
            return new() { IsManaged = true, Delete = Surplus(facts, active), Uncounted = true };
        }

        // 3. Too many.
        var wanted = Wanted(facts);
        var surplus = Surplus(facts, Math.Max(0, active - wanted));
        if (surplus.Count > 0)
        {
            return new() { IsManaged = true, Delete = [.. surplus.Take(MaxAtOnce)], Uncounted = true, Again = deadline };
        }

        // 4. Too few; after failures only when the back-off has passed.
        var missing = wanted - active - (JobRules.ReplacesFailedOnly(facts.Job) ? facts.Terminating : 0);
        if (missing <= 0)
        {
            return new() { IsManaged = true, Again = deadline };
        }

        var wait = JobRules.HasLimitPerIndex(facts.Job) ? TimeSpan.Zero : facts.Backoff.Remaining(facts.Now);
        if (wait > TimeSpan.Zero)
        {
            return new() { IsManaged = true, Again = Earlier(deadline, wait) };
        }

        var count = Math.Min(missing, MaxAtOnce);
        return JobRules.IsIndexed(facts.Job)
            ? PlanIndexes(facts, count, deadline)
            : new() { IsManaged = true, Create = [.. Enumerable.Repeat(JobPodTemplates.Plain(facts.Job), count)], Again = deadline };
    }

    /// <summary>The number of pods that should run now.</summary>
    private static int Wanted(JobFacts facts)
    {
        var parallelism = JobRules.Parallelism(facts.Job);
        if (facts.Job.Spec.Completions is { } completions)
        {
            return Math.Clamp(completions - facts.Succeeded, 0, parallelism);
        }

        // A work queue: once one pod has succeeded the others finish, and none is added.
        return facts.Succeeded > 0 ? facts.Active.Count : parallelism;
    }

    private static List<Pod> Surplus(JobFacts facts, int atLeast)
    {
        var (surplus, rest) = JobRules.IsIndexed(facts.Job) ? IndexedPods.Duplicates(facts.Job, facts.Active) : ([], [.. facts.Active]);
        if (surplus.Count < atLeast)
        {
            surplus.AddRange(PodDeletionOrder.Sort(rest).Take(atLeast - surplus.Count));
        }

        return surplus;
    }

    private static JobPlan PlanIndexes(JobFacts facts, int count, TimeSpan? deadline)
    {
        var taken = facts.SucceededIndexes.With(CompletionIndex.Of(facts.Active));
        if (JobRules.ReplacesFailedOnly(facts.Job))
        {
            taken = taken.With(CompletionIndex.Of(facts.Snapshot.Pods.Where(PodState.IsTerminating)));
        }

        var indexes = taken.Union(facts.FailedIndexes ?? IndexSet.Empty).FirstMissing(count, facts.Job.Spec.Completions ?? 0);
        var due = new List<int>();
        TimeSpan? wait = null;
        foreach (var index in indexes)
        {
            var left = Left(facts, index);
            if (left == TimeSpan.Zero)
            {
                due.Add(index);
            }
            else
            {
                wait = Earlier(wait, left);
            }
        }

        return new()
        {
            IsManaged = true,
            Create = [.. due.Select(index => JobPodTemplates.Indexed(facts.Job, index, facts.Delayed.GetValueOrDefault(index)))],
            Again = wait is { } next ? Earlier(deadline, next) : deadline,
        };
    }

    /// <summary>The back-off left for one index; zero where the job has one for all.</summary>
    private static TimeSpan Left(JobFacts facts, int index) =>
        JobRules.HasLimitPerIndex(facts.Job) && facts.Delayed.TryGetValue(index, out var failed)
            ? BackoffRecord.Remaining(IndexedPods.AbsoluteFailures(failed) + 1, FinishTimes.Of(failed), facts.Now)
            : TimeSpan.Zero;

    private static TimeSpan Earlier(TimeSpan? known, TimeSpan other) => known is { } first && first < other ? first : other;
}
