using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>What a job's spec means for itself and its pods.</summary>
internal static class JobRules
{
    public static bool IsIndexed(Job job) => job.Spec.CompletionMode == "Indexed";

    public static bool IsSuspended(Job job) => job.Spec.Suspend == true;

    public static bool HasLimitPerIndex(Job job) => job.Spec.BackoffLimitPerIndex is not null;

    /// <summary>The job is another controller's business (spec.managedBy).</summary>
    public static bool IsForeign(Job job) => job.Spec.ManagedBy is { } manager && manager != JobNames.Controller;

    /// <summary>A pod is replaced only when it has failed, not as soon as it is being deleted.</summary>
    public static bool ReplacesFailedOnly(Job job) => job.Spec.PodReplacementPolicy == "Failed" || job.Spec.PodFailurePolicy is not null;

    public static int Parallelism(Job job) => job.Spec.Parallelism ?? 1;

    public static int BackoffLimit(Job job) => job.Spec.BackoffLimit ?? 6;

    public static bool IsFinished(Job job) => job.Status.Conditions.Exists(static condition => condition is { Type: "Complete" or "Failed", Status: "True" });

    public static bool HasFinalizer(Pod pod) => pod.Metadata.Finalizers.Contains(JobNames.TrackingFinalizer);

    public static bool IsFailed(Pod pod, Job job) =>
        pod.Status.Phase == "Failed" || (!ReplacesFailedOnly(job) && pod.Metadata.DeletionTimestamp is not null && pod.Status.Phase != "Succeeded");

    public static ObjectMeta WithoutFinalizer(ObjectMeta meta) => meta with { Finalizers = meta.Finalizers.RemoveAll(static name => name == JobNames.TrackingFinalizer) };

    public static bool IsOwner(OwnerReference? controller) => controller is { Kind: "Job", ApiVersion: "batch/v1" };

    /// <summary>A pod without a controller, or of a job that is gone or finished, is no longer counted: its finalizer only holds it up.</summary>
    public static bool IsStranded(Pod pod, Job? job)
    {
        var controller = Owners.ControllerOf(pod);
        return HasFinalizer(pod) && (controller is null || (IsOwner(controller) && (job is null || (!IsForeign(job) && IsFinished(job)))));
    }
}
