namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.ObjectMetricSource")]
public sealed partial record ObjectMetricSource
{
    [Field("describedObject", 1, Always = true, Required = true)]
    public CrossVersionObjectReference DescribedObject { get; init; } = CrossVersionObjectReference.Empty;

    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;

    [Field("metric", 3, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;
}
