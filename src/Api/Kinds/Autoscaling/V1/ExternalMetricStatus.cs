namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ExternalMetricStatus")]
public sealed partial record ExternalMetricStatus
{
    /// <summary>The metric's name at the external metrics API.</summary>
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>Labels of the series that were taken.</summary>
    [Field("metricSelector", 2)]
    public LabelSelector? MetricSelector { get; init; }

    /// <summary>The total that was measured over all series.</summary>
    [Field("currentValue", 3, Always = true, Required = true)]
    public Quantity CurrentValue { get; init; }

    /// <summary>The total divided by the number of pods.</summary>
    [Field("currentAverageValue", 4)]
    public Quantity? CurrentAverageValue { get; init; }
}
