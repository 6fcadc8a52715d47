using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Apps.V1;

internal static class DaemonSetValidation
{
    public static void Spec(DaemonSetSpec spec, FieldPath path, FieldErrors errors)
    {
        errors.LabelSelector(path.Child("selector"), spec.Selector);
        TemplateValidation.Matches(spec.Selector, spec.Template, path.Child("template"), errors);
        if (spec.Selector is { } selector)
        {
            TemplateValidation.NotEmpty(selector, "daemonset", path.Child("selector"), errors);
        }

        PodValidation.Template(spec.Template, path.Child("template"), errors);
        TemplateValidation.RunsForever(spec.Template.Spec, "DaemonSet", path.Child("template", "spec"), errors);
        errors.NonNegative(path.Child("minReadySeconds"), spec.MinReadySeconds);
        UpdateStrategy(spec.UpdateStrategy, path.Child("updateStrategy"), errors);
        errors.NonNegative(path.Child("revisionHistoryLimit"), spec.RevisionHistoryLimit ?? 0);
    }

    public static void Status(DaemonSetStatus status, DaemonSetStatus old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("currentNumberScheduled"), status.CurrentNumberScheduled);
        errors.NonNegative(path.Child("numberMisscheduled"), status.NumberMisscheduled);
        errors.NonNegative(path.Child("desiredNumberScheduled"), status.DesiredNumberScheduled);
        errors.NonNegative(path.Child("numberReady"), status.NumberReady);
        errors.NonNegative(path.Child("observedGeneration"), status.ObservedGeneration);
        errors.NonNegative(path.Child("updatedNumberScheduled"), status.UpdatedNumberScheduled);
        errors.NonNegative(path.Child("numberAvailable"), status.NumberAvailable);
        errors.NonNegative(path.Child("numberUnavailable"), status.NumberUnavailable);
        TemplateValidation.CollisionCount(status.CollisionCount, old.CollisionCount, path.Child("collisionCount"), errors);
    }

    private static void UpdateStrategy(DaemonSetUpdateStrategy strategy, FieldPath path, FieldErrors errors)
    {
        switch (strategy.Type)
        {
            case "OnDelete":
                break;
            case "RollingUpdate":
                if (strategy.RollingUpdate is not { } rolling)
                {
                    errors.Required(path.Child("rollingUpdate"));
                    break;
                }

                Rolling(rolling.MaxUnavailable ?? 0, rolling.MaxSurge ?? 0, path.Child("rollingUpdate"), errors);
                break;
            default:
                errors.NotSupported(path, strategy, "RollingUpdate", "OnDelete");
                break;
        }
    }

    private static void Rolling(IntOrString unavailable, IntOrString surge, FieldPath path, FieldErrors errors)
    {
        errors.NonNegativeIntOrPercent(path.Child("maxUnavailable"), unavailable);
        errors.NonNegativeIntOrPercent(path.Child("maxSurge"), surge);
        errors.NotMoreThan100Percent(path.Child("maxUnavailable"), unavailable);
        errors.NotMoreThan100Percent(path.Child("maxSurge"), surge);
        var hasUnavailable = (Checks.PercentOf(unavailable) ?? unavailable.IntValue) != 0;
        var hasSurge = (Checks.PercentOf(surge) ?? surge.IntValue) != 0;
        if (hasUnavailable && hasSurge)
        {
            errors.Invalid(path.Child("maxSurge"), GoValue.Of(surge), "may not be set when maxUnavailable is non-zero");
        }
        else if (!hasUnavailable && !hasSurge)
        {
            errors.Required(path.Child("maxUnavailable"), "cannot be 0 when maxSurge is 0");
        }
    }
}
