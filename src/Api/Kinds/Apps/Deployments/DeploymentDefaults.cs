using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal static class DeploymentDefaults
{
    private static readonly IntOrString Quarter = "25%";

    public static Deployment Apply(Deployment deployment)
    {
        var spec = deployment.Spec;
        var template = PodDefaults.Apply(spec.Template);
        var strategy = Apply(spec.Strategy);
        return spec is { Replicas: not null, RevisionHistoryLimit: not null, ProgressDeadlineSeconds: not null }
            && ReferenceEquals(template, spec.Template)
            && ReferenceEquals(strategy, spec.Strategy)
            ? deployment
            : deployment with
            {
                Spec = spec with
                {
                    Replicas = spec.Replicas ?? 1,
                    RevisionHistoryLimit = spec.RevisionHistoryLimit ?? 10,
                    ProgressDeadlineSeconds = spec.ProgressDeadlineSeconds ?? 600,
                    Template = template,
                    Strategy = strategy,
                },
            };
    }

    private static DeploymentStrategy Apply(DeploymentStrategy strategy)
    {
        if (strategy.Type is not ("" or "RollingUpdate") || strategy is { Type.Length: > 0, RollingUpdate: { MaxUnavailable: not null, MaxSurge: not null } })
        {
            return strategy;
        }

        var rolling = strategy.RollingUpdate ?? RollingUpdateDeployment.Empty;
        return strategy with
        {
            Type = "RollingUpdate",
            RollingUpdate = rolling with { MaxUnavailable = rolling.MaxUnavailable ?? Quarter, MaxSurge = rolling.MaxSurge ?? Quarter },
        };
    }
}
