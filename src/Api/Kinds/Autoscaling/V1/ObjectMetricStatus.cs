namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ObjectMetricStatus")]
public sealed partial record ObjectMetricStatus
{
    /// <summary>The object the metric is about, in the same namespace.</summary>
    [Field("target", 1, Always = true, Required = true)]
    public CrossVersionObjectReference Target { get; init; } = CrossVersionObjectReference.Empty;

    /// <summary>The metric's name at the custom metrics API.</summary>
    [Field("metricName", 2, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>What was measured of the object.</summary>
    [Field("currentValue", 3, Always = true, Required = true)]
    public Quantity CurrentValue { get; init; }

    /// <summary>Labels of the series taken.</summary>
    [Field("selector", 4)]
    public LabelSelector? Selector { get; init; }

    /// <summary>The value divided by the number of pods.</summary>
    [Field("averageValue", 5)]
    public Quantity? AverageValue { get; init; }
}
