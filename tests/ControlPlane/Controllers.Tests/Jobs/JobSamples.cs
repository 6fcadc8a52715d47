using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

internal static class JobSamples
{
    /// <summary>A pod of the job that is tracked, finished at the given second where it has finished.</summary>
    public static Pod Pod(Job job, string name, string phase, int? index = null, double finished = 0, int exitCode = 1)
    {
        var pod = Samples.Pod(name, job, phase: phase);
        return pod with
        {
            Metadata = pod.Metadata with
            {
                Finalizers = [JobNames.TrackingFinalizer],
                Annotations = index is null ? default : ValueMap.Of((JobNames.CompletionIndex, $"{index}")),
            },
            Status = pod.Status with
            {
                ContainerStatuses = phase is "Failed" or "Succeeded"
                    ? [ContainerStatus.Empty with { Name = "main", State = ContainerState.Empty with { Terminated = ContainerStateTerminated.Empty with { ExitCode = phase == "Failed" ? exitCode : 0, FinishedAt = Samples.At(finished) } } }]
                    : default,
            },
        };
    }

    public static Pod Deleting(Pod pod) => pod with { Metadata = pod.Metadata with { DeletionTimestamp = Samples.At(0) } };

    public static JobFacts Facts(Job job, DateTimeOffset now, params Pod[] pods) => new(new(job, pods, new HashSet<string>(), true, default), now);

    public static Job Indexed(Job job) => job with { Spec = job.Spec with { CompletionMode = "Indexed" } };
}
