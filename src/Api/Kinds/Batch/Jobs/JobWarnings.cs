using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Batch.V1;

internal static class JobWarnings
{
    private const int ManyCompletions = 100_000;
    private const int ManyPods = 10_000;

    public static IEnumerable<string> Of(Job job, Job? old)
    {
        if (old is not null && job.Metadata.Generation == old.Metadata.Generation)
        {
            yield break;
        }

        if (old is null && WorkloadWarnings.Name(job.Metadata.Name) is { } name)
        {
            yield return name;
        }

        foreach (var warning in OfSpec(job.Spec, FieldPath.Of("spec")))
        {
            yield return warning;
        }
    }

    public static IEnumerable<string> OfSpec(JobSpec spec, FieldPath path)
    {
        if (spec is { CompletionMode: "Indexed", Completions: > ManyCompletions, Parallelism: > ManyPods })
        {
            yield return $"{path}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail";
        }

        foreach (var warning in PodWarnings.Of(spec.Template.Spec, spec.Template.Metadata, path.Child("template"), isTemplate: true))
        {
            yield return warning;
        }
    }
}
