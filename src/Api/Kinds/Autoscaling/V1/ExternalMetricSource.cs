namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ExternalMetricSource")]
public sealed partial record ExternalMetricSource
{
    /// <summary>The metric's name at the external metrics API.</summary>
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>Labels of the series to take; all when unset.</summary>
    [Field("metricSelector", 2)]
    public LabelSelector? MetricSelector { get; init; }

    /// <summary>The total to hold; not together with targetAverageValue.</summary>
    [Field("targetValue", 3)]
    public Quantity? TargetValue { get; init; }

    /// <summary>The total divided by the number of pods to hold.</summary>
    [Field("targetAverageValue", 4)]
    public Quantity? TargetAverageValue { get; init; }
}
