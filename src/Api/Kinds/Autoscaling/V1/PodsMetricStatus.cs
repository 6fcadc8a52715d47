namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.PodsMetricStatus")]
public sealed partial record PodsMetricStatus
{
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    [Field("currentAverageValue", 2, Always = true, Required = true)]
    public Quantity CurrentAverageValue { get; init; }

    [Field("selector", 3)]
    public LabelSelector? Selector { get; init; }
}
