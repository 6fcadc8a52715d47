using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>How far a rolling update may go above and below the wanted replicas; both are 0 for Recreate.</summary>
internal readonly record struct RolloutBounds(int MaxSurge, int MaxUnavailable)
{
    public static RolloutBounds Of(Deployment deployment)
    {
        if (!IsRolling(deployment))
        {
            return default;
        }

        var replicas = Replicas(deployment);
        var (surge, unavailable) = Resolve(deployment.Spec.Strategy.RollingUpdate, replicas);
        return new(surge, replicas == 0 ? 0 : Math.Min(unavailable, replicas));
    }

    public static bool IsRolling(Deployment deployment) => deployment.Spec.Strategy.Type is "RollingUpdate" or "";

    public static int Replicas(Deployment deployment) => deployment.Spec.Replicas ?? 1;

    /// <summary>Percentages round up for surge and down for unavailable; when both come out as 0, one pod may be unavailable, or nothing could move.</summary>
    public static (int Surge, int Unavailable) Resolve(RollingUpdateDeployment? update, int replicas)
    {
        var surge = (update?.MaxSurge ?? 0).Scaled(replicas, roundUp: true) ?? 0;
        var unavailable = (update?.MaxUnavailable ?? 0).Scaled(replicas, roundUp: false) ?? 0;
        return surge == 0 && unavailable == 0 ? (0, 1) : (surge, unavailable);
    }
}
