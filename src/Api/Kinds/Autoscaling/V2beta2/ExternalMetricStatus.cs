namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.ExternalMetricStatus")]
public sealed partial record ExternalMetricStatus
{
    [Field("metric", 1, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    [Field("current", 2, Always = true, Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;
}
