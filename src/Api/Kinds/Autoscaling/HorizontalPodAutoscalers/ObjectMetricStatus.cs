namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.ObjectMetricStatus")]
public sealed partial record ObjectMetricStatus
{
    [Field("metric", 1, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    [Field("current", 2, Always = true, Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;

    [Field("describedObject", 3, Always = true, Required = true)]
    public CrossVersionObjectReference DescribedObject { get; init; } = CrossVersionObjectReference.Empty;
}
