using System.Globalization;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs.Policies;

/// <summary>spec.podFailurePolicy: the first rule that matches a failed pod says what its failure means.</summary>
internal static class FailurePolicy
{
    public const string FailIndex = "FailIndex";

    private const string FailJob = "FailJob";
    private const string Ignore = "Ignore";

    public static FailureMatch Match(Job job, Pod pod)
    {
        var rules = job.Spec.PodFailurePolicy?.Rules ?? default;
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (rule.OnExitCodes is { } codes)
            {
                if (Container(pod, codes) is { } container)
                {
                    return Result(rule.Action, () => string.Create(
                        CultureInfo.InvariantCulture,
                        $"Container {container.Name} for pod {pod.Metadata.Namespace}/{pod.Metadata.Name} failed with exit code {container.State.Terminated!.ExitCode} matching {rule.Action} rule at index {i}"));
                }
            }
            else if (pod.Status.Conditions.Find(condition => rule.OnPodConditions.Exists(pattern => pattern.Type == condition.Type && pattern.Status == condition.Status)) is { } condition)
            {
                return Result(rule.Action, () => string.Create(
                    CultureInfo.InvariantCulture, $"Pod {pod.Metadata.Namespace}/{pod.Metadata.Name} has condition {condition.Type} matching {rule.Action} rule at index {i}"));
            }
        }

        return new(null, true, null);
    }

    /// <summary>The message of the first failed pod that fails the job; null when none does.</summary>
    public static string? JobFailure(Job job, IEnumerable<Pod> pods) => job.Spec.PodFailurePolicy is null
        ? null
        : pods.Where(pod => JobRules.IsFailed(pod, job)).Select(pod => Match(job, pod).JobMessage).FirstOrDefault(static message => message is not null);

    private static FailureMatch Result(string action, Func<string> message) => action switch
    {
        Ignore => new(null, false, Ignore),
        FailJob => new(message(), true, FailJob),
        _ => new(null, true, action),
    };

    private static ContainerStatus? Container(Pod pod, PodFailurePolicyOnExitCodesRequirement codes) =>
        pod.Status.ContainerStatuses.Concat(pod.Status.InitContainerStatuses).FirstOrDefault(status =>
            status.State.Terminated is { ExitCode: not 0 } end
            && (codes.ContainerName is null || codes.ContainerName == status.Name)
            && codes.Operator switch
            {
                "In" => codes.Values.Contains(end.ExitCode),
                "NotIn" => !codes.Values.Contains(end.ExitCode),
                _ => false,
            });
}
