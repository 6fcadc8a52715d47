namespace Kubestrel.Kinds.Autoscaling.V2;

internal static class AutoscalerValidation
{
    private const int MaxPeriodSeconds = 1800;
    private const int MaxWindowSeconds = 3600;

    public static void Spec(HorizontalPodAutoscalerSpec spec, FieldPath path, FieldErrors errors)
    {
        Replicas(spec.MinReplicas, spec.MaxReplicas, path, errors);
        Reference(spec.ScaleTargetRef.Kind, spec.ScaleTargetRef.Name, path.Child("scaleTargetRef"), errors);
        for (var i = 0; i < spec.Metrics.Count; i++)
        {
            MetricValidation.Validate(spec.Metrics[i], path.Child("metrics").Index(i), errors);
        }

        if (spec.MinReplicas == 0 && !spec.Metrics.Exists(metric => metric.Type is "Object" or "External"))
        {
            errors.Forbidden(path.Child("metrics"), "must specify at least one Object or External metric to support scaling to zero replicas");
        }

        if (spec.Behavior is { } behavior)
        {
            Rules(behavior.ScaleUp, path.Child("behavior", "scaleUp"), errors);
            Rules(behavior.ScaleDown, path.Child("behavior", "scaleDown"), errors);
        }
    }

    /// <summary>Zero is possible (HPAScaleToZero) with a metric that needs no pods.</summary>
    private static void Replicas(int? min, int max, FieldPath path, FieldErrors errors)
    {
        if (min < 0)
        {
            errors.Invalid(path.Child("minReplicas"), min, Checks.Negative);
        }

        if (max < 1)
        {
            errors.Invalid(path.Child("maxReplicas"), max, "must be greater than 0");
        }

        if (max < min)
        {
            errors.Invalid(path.Child("maxReplicas"), max, "must be greater than or equal to `minReplicas`");
        }
    }

    public static void Reference(string kind, string name, FieldPath path, FieldErrors errors)
    {
        errors.PathName(path.Child("kind"), kind);
        errors.PathName(path.Child("name"), name);
    }

    private static void Rules(HPAScalingRules? rules, FieldPath path, FieldErrors errors)
    {
        if (rules is null)
        {
            return;
        }

        if (rules.StabilizationWindowSeconds < 0)
        {
            errors.Invalid(path.Child("stabilizationWindowSeconds"), rules.StabilizationWindowSeconds, "must be greater than or equal to zero");
        }

        if (rules.StabilizationWindowSeconds > MaxWindowSeconds)
        {
            errors.Invalid(path.Child("stabilizationWindowSeconds"), rules.StabilizationWindowSeconds, $"must be less than or equal to {MaxWindowSeconds}");
        }

        if (rules.SelectPolicy is not (null or "Max" or "Min" or "Disabled"))
        {
            errors.NotSupported(path.Child("selectPolicy"), rules.SelectPolicy, "Disabled", "Max", "Min");
        }

        if (rules.Policies.IsEmpty)
        {
            errors.Required(path.Child("policies"), "must specify at least one Policy");
        }

        for (var i = 0; i < rules.Policies.Count; i++)
        {
            Policy(rules.Policies[i], path.Child("policies").Index(i), errors);
        }
    }

    private static void Policy(HPAScalingPolicy policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Type is not ("Pods" or "Percent"))
        {
            errors.NotSupported(path.Child("type"), policy.Type, "Percent", "Pods");
        }

        if (policy.Value <= 0)
        {
            errors.Invalid(path.Child("value"), policy.Value, Checks.NotPositive);
        }

        if (policy.PeriodSeconds <= 0)
        {
            errors.Invalid(path.Child("periodSeconds"), policy.PeriodSeconds, Checks.NotPositive);
        }

        if (policy.PeriodSeconds > MaxPeriodSeconds)
        {
            errors.Invalid(path.Child("periodSeconds"), policy.PeriodSeconds, $"must be less than or equal to {MaxPeriodSeconds}");
        }
    }
}
