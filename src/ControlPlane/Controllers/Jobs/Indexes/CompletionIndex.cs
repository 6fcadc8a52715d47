using System.Globalization;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs.Indexes;

/// <summary>Reads the annotations that tie a pod to an index of its job.</summary>
internal static class CompletionIndex
{
    public const int Unknown = -1;

    public static int Of(Pod pod) =>
        pod.Metadata.Annotations.TryGetValue(JobNames.CompletionIndex, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : Unknown;

    /// <summary>Whether the pod has an index that the job has.</summary>
    public static bool IsValid(Pod pod, Job job) => Of(pod) is var index && index != Unknown && index < (job.Spec.Completions ?? 0);

    public static IEnumerable<int> Of(IEnumerable<Pod> pods) => pods.Select(Of).Where(static index => index != Unknown);

    public static int FailureCount(Pod pod) => Number(pod, JobNames.IndexFailureCount);

    public static int IgnoredFailureCount(Pod pod) => Number(pod, JobNames.IndexIgnoredFailureCount);

    private static int Number(Pod pod, string annotation) =>
        int.TryParse(pod.Metadata.Annotations.GetValueOrDefault(annotation), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
