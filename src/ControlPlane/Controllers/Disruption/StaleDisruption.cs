using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Disruption;

/// <summary>
/// The condition DisruptionTarget of a pod that was to be deleted and was not. The kubelet's own is never stale: it may take any time
/// before such a pod is deleted.
/// </summary>
internal static class StaleDisruption
{
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private const string Target = "DisruptionTarget";

    /// <summary>The time until the condition is stale, zero when it is; null for pods without one.</summary>
    public static TimeSpan? Left(Pod pod, DateTimeOffset now)
    {
        if (pod.Metadata.DeletionTimestamp is not null || PodState.IsFinished(pod)
            || PodState.Condition(pod, Target) is not { Status: "True" } condition || condition.Reason == "TerminationByKubelet")
        {
            return null;
        }

        var left = condition.LastTransitionTime.Value + Timeout - now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    public static Pod Clear(Pod pod, DateTimeOffset now)
    {
        var conditions = pod.Status.Conditions;
        var position = conditions.FindIndex(static condition => condition.Type == Target);
        var cleared = PodCondition.Empty with { Type = Target, Status = "False", LastTransitionTime = Time.From(now) };
        return pod with { Status = pod.Status with { Conditions = conditions.SetItem(position, cleared) } };
    }
}
