namespace Kubestrel.Kinds.Autoscaling.V2;

internal static class AutoscalerDefaults
{
    /// <summary>Percent of the requested cpu where no metric is given.</summary>
    public const int CpuUtilization = 80;

    private static readonly ValueList<MetricSpec> s_metrics =
    [
        MetricSpec.Empty with
        {
            Type = "Resource",
            Resource = ResourceMetricSource.Empty with { Name = "cpu", Target = MetricTarget.Empty with { Type = "Utilization", AverageUtilization = CpuUtilization } },
        },
    ];

    private static readonly HPAScalingRules s_scaleUp = HPAScalingRules.Empty with
    {
        StabilizationWindowSeconds = 0,
        SelectPolicy = "Max",
        Policies = [Policy("Pods", 4), Policy("Percent", 100)],
    };

    /// <summary>The window stays open: the controller's own setting is what applies then.</summary>
    private static readonly HPAScalingRules s_scaleDown = HPAScalingRules.Empty with { SelectPolicy = "Max", Policies = [Policy("Percent", 100)] };

    public static HorizontalPodAutoscaler Apply(HorizontalPodAutoscaler obj)
    {
        var spec = obj.Spec;
        var behavior = spec.Behavior is null
            ? null
            : new HorizontalPodAutoscalerBehavior { ScaleUp = Merge(spec.Behavior.ScaleUp, s_scaleUp), ScaleDown = Merge(spec.Behavior.ScaleDown, s_scaleDown) };
        var metrics = spec.Metrics.IsEmpty ? s_metrics : spec.Metrics;
        return spec.MinReplicas is not null && behavior == spec.Behavior && metrics == spec.Metrics
            ? obj
            : obj with { Spec = spec with { MinReplicas = spec.MinReplicas ?? 1, Metrics = metrics, Behavior = behavior } };
    }

    private static HPAScalingRules Merge(HPAScalingRules? given, HPAScalingRules defaults) => given is null
        ? defaults
        : given with
        {
            SelectPolicy = given.SelectPolicy ?? defaults.SelectPolicy,
            StabilizationWindowSeconds = given.StabilizationWindowSeconds ?? defaults.StabilizationWindowSeconds,
            Policies = given.Policies.IsNull ? defaults.Policies : given.Policies,
        };

    private static HPAScalingPolicy Policy(string type, int value) => new() { Type = type, Value = value, PeriodSeconds = 15 };
}
