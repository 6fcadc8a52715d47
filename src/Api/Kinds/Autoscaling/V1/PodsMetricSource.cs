namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.PodsMetricSource")]
public sealed partial record PodsMetricSource
{
    /// <summary>The metric's name at the custom metrics API.</summary>
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>The value to hold, on average over all pods.</summary>
    [Field("targetAverageValue", 2, Always = true, Required = true)]
    public Quantity TargetAverageValue { get; init; }

    /// <summary>Labels of the series to take; by name alone when unset.</summary>
    [Field("selector", 3)]
    public LabelSelector? Selector { get; init; }
}
