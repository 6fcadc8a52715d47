namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ExternalMetricStatus")]
public sealed partial record ExternalMetricStatus
{
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    [Field("metricSelector", 2)]
    public LabelSelector? MetricSelector { get; init; }

    [Field("currentValue", 3, Always = true, Required = true)]
    public Quantity CurrentValue { get; init; }

    [Field("currentAverageValue", 4)]
    public Quantity? CurrentAverageValue { get; init; }
}
