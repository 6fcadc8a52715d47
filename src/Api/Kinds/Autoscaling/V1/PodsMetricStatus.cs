namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.PodsMetricStatus")]
public sealed partial record PodsMetricStatus
{
    /// <summary>The metric's name at the custom metrics API.</summary>
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>The value on average over all pods.</summary>
    [Field("currentAverageValue", 2, Always = true, Required = true)]
    public Quantity CurrentAverageValue { get; init; }

    /// <summary>Labels of the series taken.</summary>
    [Field("selector", 3)]
    public LabelSelector? Selector { get; init; }
}
