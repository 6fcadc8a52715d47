using Kubestrel.Kinds.Apps.V1;
using static Kubestrel.Controllers.Deployments.DeploymentConditions;

namespace Kubestrel.Controllers.Deployments;

/// <summary>The status a deployment reports: counts over its sets, whether it is available, and how its rollout goes.</summary>
internal static class RolloutStatus
{
    /// <summary>Counts and availability.</summary>
    public static DeploymentStatus Counts(DeploymentWork work)
    {
        var available = work.All.Sum(static set => set.Status.AvailableReplicas);
        var status = work.Deployment.Status with
        {
            ObservedGeneration = work.Deployment.Metadata.Generation,
            Replicas = work.All.Sum(static set => set.Status.Replicas),
            UpdatedReplicas = work.New?.Status.Replicas ?? 0,
            ReadyReplicas = work.All.Sum(static set => set.Status.ReadyReplicas),
            AvailableReplicas = available,
            UnavailableReplicas = Math.Max(0, DeploymentWork.Total(work.All) - available),
        };
        return Set(status, available >= work.Replicas - work.Bounds.MaxUnavailable
            ? Make(Available, "True", "MinimumReplicasAvailable", "Deployment has minimum availability.", work.Now)
            : Make(Available, "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.", work.Now));
    }

    /// <summary>Counts, availability, progress against the deadline, and failures of the sets.</summary>
    public static DeploymentStatus Progress(DeploymentWork work)
    {
        var deployment = work.Deployment;
        var status = Counts(work);
        var current = Find(deployment.Status, Progressing);
        if (!HasDeadline(deployment))
        {
            status = Remove(status, Progressing);
        }
        else if (status.Replicas != status.UpdatedReplicas || current?.Reason != NewAvailable)
        {
            status = Judge(work, status, current);
        }

        var failure = Failures(work.New).Concat(work.All.SelectMany(Failures)).FirstOrDefault();
        return failure is null ? Remove(status, ReplicaFailure) : Set(status, failure);
    }

    /// <summary>Everything runs the current template and is available.</summary>
    public static bool IsComplete(Deployment deployment, DeploymentStatus status)
    {
        var replicas = RolloutBounds.Replicas(deployment);
        return status.UpdatedReplicas == replicas && status.Replicas == replicas && status.AvailableReplicas == replicas
            && status.ObservedGeneration >= deployment.Metadata.Generation;
    }

    /// <summary>Pausing and resuming restart the progress clock, so that a pause does not count as a stuck rollout.</summary>
    public static void NotePause(DeploymentWork work)
    {
        var condition = Find(work.Deployment.Status, Progressing);
        if (!HasDeadline(work.Deployment) || condition?.Reason == TimedOut)
        {
            return;
        }

        var noted = condition?.Reason == Paused;
        if (work.Deployment.Spec.Paused && !noted)
        {
            work.SetStatus(Set(work.Deployment.Status, Make(Progressing, "Unknown", Paused, "Deployment is paused", work.Now)));
        }
        else if (!work.Deployment.Spec.Paused && noted)
        {
            work.SetStatus(Set(work.Deployment.Status, Make(Progressing, "Unknown", Resumed, "Deployment is resumed", work.Now)));
        }
    }

    /// <summary>When the progress deadline may have passed; null when no rollout is under way.</summary>
    public static TimeSpan? Again(DeploymentWork work)
    {
        var deployment = work.Deployment;
        if (!HasDeadline(deployment) || deployment.Spec.Paused || Find(deployment.Status, Progressing) is not { } condition
            || condition.Reason is TimedOut or NewAvailable || IsComplete(deployment, deployment.Status))
        {
            return null;
        }

        var left = condition.LastUpdateTime.Value.AddSeconds(deployment.Spec.ProgressDeadlineSeconds!.Value) - work.Now;
        return (left > TimeSpan.Zero ? left : TimeSpan.Zero) + TimeSpan.FromSeconds(1);
    }

    private static DeploymentStatus Judge(DeploymentWork work, DeploymentStatus status, DeploymentCondition? current)
    {
        var deployment = work.Deployment;
        var subject = work.New is { } set ? $"ReplicaSet \"{set.Metadata.Name}\"" : $"Deployment \"{deployment.Metadata.Name}\"";
        if (IsComplete(deployment, status))
        {
            return Set(status, Make(Progressing, "True", NewAvailable, $"{subject} has successfully progressed.", work.Now));
        }

        if (HasProgressed(deployment.Status, status))
        {
            // Progress moves the update time, so the condition is replaced even when it says the same.
            var condition = Make(Progressing, "True", Updated, $"{subject} is progressing.", work.Now);
            return Set(
                current is null ? status : Remove(status, Progressing),
                current?.Status == "True" ? condition with { LastTransitionTime = current.LastTransitionTime } : condition);
        }

        return HasTimedOut(deployment, status, work.Now)
            ? Set(status, Make(Progressing, "False", TimedOut, $"{subject} has timed out progressing.", work.Now))
            : status;
    }

    private static bool HasProgressed(DeploymentStatus old, DeploymentStatus status) =>
        status.UpdatedReplicas > old.UpdatedReplicas
        || status.Replicas - status.UpdatedReplicas < old.Replicas - old.UpdatedReplicas
        || status.ReadyReplicas > old.ReadyReplicas
        || status.AvailableReplicas > old.AvailableReplicas;

    private static bool HasTimedOut(Deployment deployment, DeploymentStatus status, DateTimeOffset now) =>
        Find(status, Progressing) is { } condition && condition.Reason != NewAvailable
        && (condition.Reason == TimedOut || condition.LastUpdateTime.Value.AddSeconds(deployment.Spec.ProgressDeadlineSeconds!.Value) < now);

    private static IEnumerable<DeploymentCondition> Failures(ReplicaSet? set) =>
        set is null ? [] : set.Status.Conditions.Where(static condition => condition.Type == ReplicaFailure).Select(static condition => DeploymentCondition.Empty with
        {
            Type = condition.Type,
            Status = condition.Status,
            LastUpdateTime = condition.LastTransitionTime,
            LastTransitionTime = condition.LastTransitionTime,
            Reason = condition.Reason,
            Message = condition.Message,
        });
}
