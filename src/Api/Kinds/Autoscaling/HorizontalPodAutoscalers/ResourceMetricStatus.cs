namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.ResourceMetricStatus")]
public sealed partial record ResourceMetricStatus
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("current", 2, Always = true, Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;
}
