namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.ResourceMetricSource")]
public sealed partial record ResourceMetricSource
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;
}
