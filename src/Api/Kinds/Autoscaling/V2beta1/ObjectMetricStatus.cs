namespace Kubestrel.Kinds.Autoscaling.V2beta1;

[ApiType("io.k8s.api.autoscaling.v2beta1.ObjectMetricStatus")]
public sealed partial record ObjectMetricStatus
{
    [Field("target", 1, Always = true, Required = true)]
    public CrossVersionObjectReference Target { get; init; } = CrossVersionObjectReference.Empty;

    [Field("metricName", 2, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    [Field("currentValue", 3, Always = true, Required = true)]
    public Quantity CurrentValue { get; init; }

    [Field("selector", 4)]
    public LabelSelector? Selector { get; init; }

    [Field("averageValue", 5)]
    public Quantity? AverageValue { get; init; }
}
