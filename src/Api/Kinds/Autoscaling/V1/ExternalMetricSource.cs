namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ExternalMetricSource")]
public sealed partial record ExternalMetricSource
{
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    [Field("metricSelector", 2)]
    public LabelSelector? MetricSelector { get; init; }

    [Field("targetValue", 3)]
    public Quantity? TargetValue { get; init; }

    [Field("targetAverageValue", 4)]
    public Quantity? TargetAverageValue { get; init; }
}
