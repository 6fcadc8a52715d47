using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal static class DeploymentValidation
{
    private const string MoreThanAll = "cannot be greater than status.replicas";

    public static void Spec(DeploymentSpec spec, FieldPath path, FieldErrors errors)
    {
        errors.NonNegative(path.Child("replicas"), spec.Replicas ?? 0);
        TemplateValidation.Selector(spec.Selector, "deployment", path.Child("selector"), errors);
        TemplateValidation.Matches(spec.Selector, spec.Template, path.Child("template"), errors);
        PodValidation.Template(spec.Template, path.Child("template"), errors);
        TemplateValidation.RunsForever(spec.Template.Spec, "ReplicaSet", path.Child("template", "spec"), errors);
        Strategy(spec.Strategy, path.Child("strategy"), errors);
        errors.NonNegative(path.Child("minReadySeconds"), spec.MinReadySeconds);
        errors.NonNegative(path.Child("revisionHistoryLimit"), spec.RevisionHistoryLimit ?? 0);
        if (spec.ProgressDeadlineSeconds is { } deadline)
        {
            errors.NonNegative(path.Child("progressDeadlineSeconds"), deadline);
            if (deadline <= spec.MinReadySeconds)
            {
                errors.Invalid(path.Child("progressDeadlineSeconds"), deadline, "must be greater than minReadySeconds");
            }
        }
    }

    public static void Status(DeploymentStatus status, DeploymentStatus old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("observedGeneration"), status.ObservedGeneration);
        errors.NonNegative(path.Child("replicas"), status.Replicas);
        errors.NonNegative(path.Child("updatedReplicas"), status.UpdatedReplicas);
        errors.NonNegative(path.Child("readyReplicas"), status.ReadyReplicas);
        errors.NonNegative(path.Child("availableReplicas"), status.AvailableReplicas);
        errors.NonNegative(path.Child("unavailableReplicas"), status.UnavailableReplicas);
        TemplateValidation.NotMoreThan(status.UpdatedReplicas, status.Replicas, MoreThanAll, path.Child("updatedReplicas"), errors);
        TemplateValidation.NotMoreThan(status.ReadyReplicas, status.Replicas, MoreThanAll, path.Child("readyReplicas"), errors);
        TemplateValidation.NotMoreThan(status.AvailableReplicas, status.Replicas, MoreThanAll, path.Child("availableReplicas"), errors);
        TemplateValidation.NotMoreThan(
            status.AvailableReplicas, status.ReadyReplicas, "cannot be greater than readyReplicas", path.Child("availableReplicas"), errors);
        TemplateValidation.CollisionCount(status.CollisionCount, old.CollisionCount, path.Child("collisionCount"), errors);
    }

    private static void Strategy(DeploymentStrategy strategy, FieldPath path, FieldErrors errors)
    {
        switch (strategy.Type)
        {
            case "Recreate":
                if (strategy.RollingUpdate is not null)
                {
                    errors.Forbidden(path.Child("rollingUpdate"), "may not be specified when strategy `type` is 'Recreate'");
                }

                break;
            case "RollingUpdate":
                if (strategy.RollingUpdate is not { } rolling)
                {
                    errors.Required(path.Child("rollingUpdate"), "this should be defaulted and never be nil");
                    break;
                }

                Rolling(rolling.MaxUnavailable ?? 0, rolling.MaxSurge ?? 0, path.Child("rollingUpdate"), errors);
                break;
            default:
                errors.NotSupported(path, strategy, "Recreate", "RollingUpdate");
                break;
        }
    }

    private static void Rolling(IntOrString unavailable, IntOrString surge, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("maxUnavailable");
        errors.NonNegativeIntOrPercent(at, unavailable);
        errors.NonNegativeIntOrPercent(path.Child("maxSurge"), surge);
        if ((Checks.PercentOf(unavailable) ?? unavailable.IntValue) == 0 && (Checks.PercentOf(surge) ?? surge.IntValue) == 0)
        {
            errors.Invalid(at, GoValue.Of(unavailable), "may not be 0 when `maxSurge` is 0");
        }

        errors.NotMoreThan100Percent(at, unavailable);
    }
}
