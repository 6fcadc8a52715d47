using Kubestrel.Controllers.Jobs.Policies;
using Kubestrel.Kinds.Batch.V1;
using static Kubestrel.Controllers.Jobs.JobConditions;

namespace Kubestrel.Controllers.Jobs;

/// <summary>Whether a job is to end, and why. FailureTarget and SuccessCriteriaMet say so while its pods still go away.</summary>
internal static class JobVerdict
{
    /// <summary>The condition that ends the job; null while it goes on.</summary>
    public static JobCondition? Judge(JobFacts facts)
    {
        var job = facts.Job;
        if (True(job.Status, SuccessCriteriaMet) is { } met)
        {
            return met;
        }

        if (True(job.Status, FailureTarget) is { } target)
        {
            return Make(Failed, "True", target.Reason, target.Message, facts.Now);
        }

        if (FailurePolicy.JobFailure(job, facts.Snapshot.Pods) is { } message)
        {
            return Fail(facts, "PodFailurePolicy", message);
        }

        if (facts.Failed > JobRules.BackoffLimit(job) || HasTooManyRestarts(facts))
        {
            return Fail(facts, "BackoffLimitExceeded", "Job has reached the specified backoff limit");
        }

        if (DeadlineLeft(facts) is { } left && left <= TimeSpan.Zero)
        {
            return Fail(facts, "DeadlineExceeded", "Job was active longer than specified deadline");
        }

        return JobRules.IsIndexed(job) ? JudgeIndexes(facts) : null;
    }

    /// <summary>The time until activeDeadlineSeconds has passed; null without one or while suspended.</summary>
    public static TimeSpan? DeadlineLeft(JobFacts facts) =>
        facts.Job.Spec.ActiveDeadlineSeconds is { } seconds && !JobRules.IsSuspended(facts.Job) && facts.StartTime is { } start
            ? TimeSpan.FromSeconds(seconds) - (facts.Now - start.Value)
            : null;

    public static JobCondition Success(DateTimeOffset now) => Make(SuccessCriteriaMet, "True", "CompletionsReached", "Reached expected number of succeeded pods", now);

    private static JobCondition Fail(JobFacts facts, string reason, string message) => Make(FailureTarget, "True", reason, message, facts.Now);

    private static JobCondition? JudgeIndexes(JobFacts facts)
    {
        var job = facts.Job;
        if (facts.FailedIndexes is { } failed)
        {
            if (job.Spec.MaxFailedIndexes is { } limit && failed.Count > limit)
            {
                return Fail(facts, "MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes");
            }

            if (failed.Count > 0 && failed.Count + facts.SucceededIndexes.Count >= job.Spec.Completions)
            {
                return Fail(facts, "FailedIndexes", "Job has failed indexes");
            }
        }

        return SuccessRules.Match(job, facts.SucceededIndexes) is { } message ? Make(SuccessCriteriaMet, "True", "SuccessPolicy", message, facts.Now) : null;
    }

    /// <summary>With restartPolicy OnFailure, restarts of containers count instead of pods.</summary>
    private static bool HasTooManyRestarts(JobFacts facts)
    {
        if (facts.Job.Spec.Template.Spec.RestartPolicy != "OnFailure")
        {
            return false;
        }

        var restarts = facts.Snapshot.Pods.Where(static pod => pod.Status.Phase is "Running" or "Pending")
            .Sum(static pod => pod.Status.InitContainerStatuses.Sum(static status => status.RestartCount) + pod.Status.ContainerStatuses.Sum(static status => status.RestartCount));
        var limit = JobRules.BackoffLimit(facts.Job);
        return limit == 0 ? restarts > 0 : restarts >= limit;
    }
}
