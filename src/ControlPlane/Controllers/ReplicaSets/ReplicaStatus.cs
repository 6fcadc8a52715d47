using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ReplicaSets;

/// <summary>Counts pods into the status, and tells when a count will change by time alone.</summary>
internal static class ReplicaStatus
{
    private const string Failure = "ReplicaFailure";

    /// <param name="pods">The active pods, before what was just created or deleted.</param>
    /// <param name="error">Why pods could not be created or deleted; null when all went well.</param>
    public static ReplicaSetStatus Compute(ReplicaOwner owner, IReadOnlyList<Pod> pods, Status? error, DateTimeOffset now)
    {
        var labels = Selector.Of(owner.Template.Metadata.Labels);
        return owner.Status with
        {
            Replicas = pods.Count,
            FullyLabeledReplicas = pods.Count(pod => labels.Matches(pod.Metadata.Labels)),
            ReadyReplicas = pods.Count(PodState.IsReady),
            AvailableReplicas = pods.Count(pod => PodState.IsAvailable(pod, owner.MinReadySeconds, now)),
            ObservedGeneration = owner.Metadata.Generation,
            Conditions = Conditions(owner, pods.Count, error, now),
        };
    }

    /// <summary>The time until the next ready pod becomes available; null when none is waiting.</summary>
    public static TimeSpan? NextChange(ReplicaOwner owner, IReadOnlyList<Pod> pods, DateTimeOffset now)
    {
        TimeSpan? next = null;
        foreach (var pod in pods)
        {
            if (owner.MinReadySeconds > 0 && PodState.IsReady(pod) && !PodState.IsAvailable(pod, owner.MinReadySeconds, now))
            {
                var since = PodState.ReadySince(pod);
                var left = since.IsZero ? TimeSpan.FromSeconds(owner.MinReadySeconds) : since.Value.AddSeconds(owner.MinReadySeconds) - now;
                next = next is { } known && known <= left ? known : left;
            }
        }

        // Available means longer than the minimum, so the look comes a moment after it.
        return next + TimeSpan.FromMilliseconds(10);
    }

    private static ValueList<ReplicaSetCondition> Conditions(ReplicaOwner owner, int pods, Status? error, DateTimeOffset now)
    {
        var conditions = owner.Status.Conditions;
        var known = conditions.Exists(static condition => condition.Type == Failure);
        if (error is null)
        {
            return known ? conditions.RemoveAll(static condition => condition.Type == Failure) : conditions;
        }

        return known ? conditions : conditions.Add(ReplicaSetCondition.Empty with
        {
            Type = Failure,
            Status = "True",
            LastTransitionTime = Time.From(now),
            Reason = pods < owner.Replicas ? "FailedCreate" : pods > owner.Replicas ? "FailedDelete" : "",
            Message = error.Message,
        });
    }
}
