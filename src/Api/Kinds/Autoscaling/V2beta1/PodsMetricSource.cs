namespace Kubestrel.Kinds.Autoscaling.V2beta1;

[ApiType("io.k8s.api.autoscaling.v2beta1.PodsMetricSource")]
public sealed partial record PodsMetricSource
{
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    [Field("targetAverageValue", 2, Always = true, Required = true)]
    public Quantity TargetAverageValue { get; init; }

    [Field("selector", 3)]
    public LabelSelector? Selector { get; init; }
}
