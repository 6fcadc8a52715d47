namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.PodsMetricSource")]
public sealed partial record PodsMetricSource
{
    [Field("metric", 1, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;
}
