using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

internal static class DeploymentConditions
{
    public const string Available = "Available";
    public const string Progressing = "Progressing";
    public const string ReplicaFailure = "ReplicaFailure";

    public const string Updated = "ReplicaSetUpdated";
    public const string CreateError = "ReplicaSetCreateError";
    public const string Created = "NewReplicaSetCreated";
    public const string Found = "FoundNewReplicaSet";
    public const string NewAvailable = "NewReplicaSetAvailable";
    public const string TimedOut = "ProgressDeadlineExceeded";
    public const string Paused = "DeploymentPaused";
    public const string Resumed = "DeploymentResumed";

    public static DeploymentCondition? Find(DeploymentStatus status, string type) => status.Conditions.Find(condition => condition.Type == type);

    public static DeploymentCondition Make(string type, string status, string reason, string message, DateTimeOffset now) => DeploymentCondition.Empty with
    {
        Type = type,
        Status = status,
        LastUpdateTime = Time.From(now),
        LastTransitionTime = Time.From(now),
        Reason = reason,
        Message = message,
    };

    /// <summary>Puts the condition at the end, unless status and reason are as they were; the transition time moves with the status only.</summary>
    public static DeploymentStatus Set(DeploymentStatus status, DeploymentCondition condition)
    {
        var known = Find(status, condition.Type);
        if (known is not null && known.Status == condition.Status && known.Reason == condition.Reason)
        {
            return status;
        }

        var put = known?.Status == condition.Status ? condition with { LastTransitionTime = known.LastTransitionTime } : condition;
        return status with { Conditions = Remove(status, condition.Type).Conditions.Add(put) };
    }

    public static DeploymentStatus Remove(DeploymentStatus status, string type) =>
        status with { Conditions = status.Conditions.RemoveAll(condition => condition.Type == type) };

    public static bool HasDeadline(Deployment deployment) => deployment.Spec.ProgressDeadlineSeconds is not (null or int.MaxValue);
}
