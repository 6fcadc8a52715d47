namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ObjectMetricSource")]
public sealed partial record ObjectMetricSource
{
    [Field("target", 1, Always = true, Required = true)]
    public CrossVersionObjectReference Target { get; init; } = CrossVersionObjectReference.Empty;

    /// <summary>The metric's name at the custom metrics API.</summary>
    [Field("metricName", 2, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>The value to hold by changing the number of pods.</summary>
    [Field("targetValue", 3, Always = true, Required = true)]
    public Quantity TargetValue { get; init; }

    /// <summary>Labels of the series to take; by name alone when unset.</summary>
    [Field("selector", 4)]
    public LabelSelector? Selector { get; init; }

    /// <summary>The value divided by the number of pods to hold.</summary>
    [Field("averageValue", 5)]
    public Quantity? AverageValue { get; init; }
}
