using Kubestrel.Controllers.Jobs;
using Kubestrel.Kinds.Batch.V1;

namespace Kubestrel.Controllers.TtlAfterFinished;

/// <summary>When a finished job goes by its ttlSecondsAfterFinished.</summary>
internal static class TtlPlan
{
    /// <summary>The time left, zero when it is due; null for a job that stays, has not finished, or is being deleted already.</summary>
    public static TimeSpan? Left(Job job, DateTimeOffset now)
    {
        if (job.Spec.TtlSecondsAfterFinished is not { } ttl || job.Metadata.DeletionTimestamp is not null || !JobRules.IsFinished(job))
        {
            return null;
        }

        var finished = job.Status.Conditions.Find(static condition => condition is { Type: "Complete" or "Failed", Status: "True" })!.LastTransitionTime;
        if (finished.IsZero)
        {
            return null;
        }

        var left = finished.Value.AddSeconds(ttl) - now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
