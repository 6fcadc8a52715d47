namespace Kubestrel.Controllers.Jobs;

/// <summary>Upstream's names on Jobs and their pods (batch/v1).</summary>
internal static class JobNames
{
    public const string TrackingFinalizer = "batch.kubernetes.io/job-tracking";
    public const string CompletionIndex = "batch.kubernetes.io/job-completion-index";
    public const string IndexFailureCount = "batch.kubernetes.io/job-index-failure-count";
    public const string IndexIgnoredFailureCount = "batch.kubernetes.io/job-index-ignored-failure-count";
    public const string CompletionIndexVariable = "JOB_COMPLETION_INDEX";
    public const string Controller = "kubernetes.io/job-controller";
}
