using Kubestrel.Controllers.Jobs.Indexes;
using Kubestrel.Controllers.Jobs.Policies;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;
using static Kubestrel.Controllers.Jobs.JobConditions;

namespace Kubestrel.Controllers.Jobs;

/// <summary>
/// Counts finished pods into the status in steps that a crash can interrupt anywhere: 1. their uids are written to
/// uncountedTerminatedPods, 2. their finalizers are removed, 3. the uids become part of the counters. Pure.
/// </summary>
internal sealed record JobTracking
{
    /// <summary>Uids in one status at most, for its size.</summary>
    private const int MaxUncounted = 500;

    /// <summary>The status to write before finalizers go.</summary>
    public required JobStatus Status { get; init; }

    /// <summary>The status differs from the one that is there.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The pods that are counted now and can lose their finalizers.</summary>
    public IReadOnlyList<Pod> Release { get; init; } = [];

    /// <summary>The condition (Complete or Failed) to end with, once all is counted; null while the job goes on.</summary>
    public JobCondition? Finish { get; init; }

    /// <summary>Events about suspending and resuming.</summary>
    public (string Reason, string Message)? Event { get; init; }

    public int Terminating { get; init; }

    public bool IsFull { get; init; }

    public static JobTracking For(JobFacts facts, JobPlan plan, JobOutcome outcome)
    {
        var job = facts.Job;
        var active = facts.Active.Count - outcome.Deleted + outcome.Created;
        var terminating = facts.Terminating + outcome.Deleted;
        var status = job.Status with
        {
            StartTime = facts.StartTime,
            Active = active,
            Ready = facts.Ready - outcome.DeletedReady,
            Terminating = terminating,
        };
        var (verdict, suspended, @event) = Conclude(facts, plan, outcome, active);
        status = @event is null ? status : status with { Conditions = suspended, StartTime = @event.Value.Reason == "Resumed" ? Time.From(facts.Now) : status.StartTime };

        var uncounted = Counted(status with { UncountedTerminatedPods = job.Status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty }, Tracked(facts));
        var (release, counted, indexes, full) = Count(facts, uncounted.UncountedTerminatedPods!, verdict);
        status = uncounted with { UncountedTerminatedPods = counted };
        if (JobRules.IsIndexed(job))
        {
            var succeeded = facts.SucceededIndexes.With(indexes);
            status = status with { Succeeded = succeeded.Count, CompletedIndexes = succeeded.ToString(), FailedIndexes = facts.FailedIndexes?.ToString() };
        }

        var finish = verdict;
        if (verdict is { Type: FailureTarget })
        {
            status = status with { Conditions = status.Conditions.Add(verdict) };
            finish = Make(Failed, "True", verdict.Reason, verdict.Message, facts.Now);
        }
        else if (verdict is { Type: SuccessCriteriaMet })
        {
            status = True(status, SuccessCriteriaMet) is null ? status with { Conditions = status.Conditions.Add(verdict) } : status;
            finish = Make(Complete, "True", verdict.Reason, verdict.Message, facts.Now);
        }

        return new()
        {
            Status = status,
            IsChanged = Comparable(status) != Comparable(job.Status),
            Release = release,
            Finish = finish,
            Event = @event,
            Terminating = terminating,
            IsFull = full,
        };
    }

    /// <summary>The uids of pods that still have their finalizer.</summary>
    public static HashSet<string> Tracked(JobFacts facts) => facts.Snapshot.Pods.Where(facts.IsTracked).Select(static pod => pod.Metadata.Uid).ToHashSet(StringComparer.Ordinal);

    /// <summary>Moves the uids without a finalizer into the counters.</summary>
    public static JobStatus Counted(JobStatus status, IReadOnlySet<string> tracked)
    {
        var uncounted = status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty;
        var succeeded = uncounted.Succeeded.RemoveAll(uid => !tracked.Contains(uid));
        var failed = uncounted.Failed.RemoveAll(uid => !tracked.Contains(uid));
        return status with
        {
            Succeeded = status.Succeeded + uncounted.Succeeded.Count - succeeded.Count,
            Failed = status.Failed + uncounted.Failed.Count - failed.Count,
            UncountedTerminatedPods = Uids([.. succeeded], [.. failed]),
        };
    }

    /// <summary>The final status; null while something is uncounted or pods still terminate.</summary>
    public JobStatus? Finished(JobStatus status, DateTimeOffset now)
    {
        var uncounted = status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty;
        if (Finish is null || IsFull || Terminating > 0 || uncounted.Succeeded.Count + uncounted.Failed.Count > 0)
        {
            return null;
        }

        return status with
        {
            Conditions = Ensure(status.Conditions, Make(Finish.Type, Finish.Status, Finish.Reason, Finish.Message, now)),
            CompletionTime = Finish.Type == Complete ? Finish.LastTransitionTime : status.CompletionTime,
        };
    }

    private static (JobCondition? Verdict, ValueList<JobCondition> Conditions, (string Reason, string Message)? Event) Conclude(JobFacts facts, JobPlan plan, JobOutcome outcome, int active)
    {
        var conditions = facts.Job.Status.Conditions;
        if (plan.Verdict is not null)
        {
            return (outcome.Deleted == facts.Active.Count && facts.Snapshot.IsCurrent ? plan.Verdict : null, conditions, null);
        }

        var enough = facts.Job.Spec.Completions is { } completions ? facts.Succeeded >= completions : facts.Succeeded > 0;
        if (enough && active == 0)
        {
            return (JobVerdict.Success(facts.Now), conditions, null);
        }

        if (!plan.IsManaged)
        {
            return (null, conditions, null);
        }

        var suspended = JobRules.IsSuspended(facts.Job);
        var changed = Ensure(conditions, suspended
            ? Make(Suspended, "True", "JobSuspended", "Job suspended", facts.Now)
            : Make(Suspended, "False", "JobResumed", "Job resumed", facts.Now));
        return changed == conditions ? (null, conditions, null) : (null, changed, suspended ? ("Suspended", "Job suspended") : ("Resumed", "Job resumed"));
    }

    private static (List<Pod> Release, UncountedTerminatedPods Uncounted, List<int> Indexes, bool IsFull) Count(
        JobFacts facts, UncountedTerminatedPods uncounted, JobCondition? verdict)
    {
        var job = facts.Job;
        var indexed = JobRules.IsIndexed(job);
        var release = new List<Pod>();
        var indexes = new List<int>();
        List<string> succeeded = [.. uncounted.Succeeded];
        List<string> failed = [.. uncounted.Failed];
        var pods = indexed ? facts.Snapshot.Pods.OrderBy(CompletionIndex.Of) : facts.Snapshot.Pods.AsEnumerable();
        foreach (var pod in pods.Where(facts.IsTracked))
        {
            var isFailed = JobRules.IsFailed(pod, job);
            if (!CanRelease(facts, pod, isFailed, verdict))
            {
                continue;
            }

            release.Add(pod);
            var uid = pod.Metadata.Uid;
            if (pod.Status.Phase == "Succeeded" && !facts.UncountedFailed.Contains(uid))
            {
                if (indexed && CompletionIndex.IsValid(pod, job) && !facts.CountedIndexes.Contains(CompletionIndex.Of(pod)))
                {
                    indexes.Add(CompletionIndex.Of(pod));
                }
                else if (!indexed && !facts.UncountedSucceeded.Contains(uid))
                {
                    succeeded.Add(uid);
                }
            }
            else if ((isFailed || verdict is not (null or { Type: SuccessCriteriaMet }))
                && !facts.UncountedFailed.Contains(uid) && (!indexed || CompletionIndex.IsValid(pod, job)) && FailurePolicy.Match(job, pod).IsCounted)
            {
                failed.Add(uid);
            }

            if (indexes.Count + succeeded.Count + failed.Count >= MaxUncounted)
            {
                return (release, Uids(succeeded, failed), indexes, true);
            }
        }

        return (release, Uids(succeeded, failed), indexes, false);
    }

    private static UncountedTerminatedPods Uids(List<string> succeeded, List<string> failed) => UncountedTerminatedPods.Empty with
    {
        Succeeded = succeeded.Count == 0 ? default : succeeded.ToValueList(),
        Failed = failed.Count == 0 ? default : failed.ToValueList(),
    };

    private static bool CanRelease(JobFacts facts, Pod pod, bool isFailed, JobCondition? verdict)
    {
        if (facts.Job.Metadata.DeletionTimestamp is not null || verdict is not null || pod.Status.Phase == "Succeeded")
        {
            return true;
        }

        return isFailed && !(facts.Delayed.TryGetValue(CompletionIndex.Of(pod), out var delayed) && delayed.Metadata.Uid == pod.Metadata.Uid);
    }

    /// <summary>Absent and empty lists of uids count as the same.</summary>
    private static JobStatus Comparable(JobStatus status)
    {
        var uncounted = status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty;
        return status with { UncountedTerminatedPods = Uids([.. uncounted.Succeeded], [.. uncounted.Failed]) };
    }
}
