namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.ContainerResourceMetricSource")]
public sealed partial record ContainerResourceMetricSource
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;

    [Field("container", 3, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
