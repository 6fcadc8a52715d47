namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.ContainerResourceMetricStatus")]
public sealed partial record ContainerResourceMetricStatus
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("current", 2, Always = true, Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;

    [Field("container", 3, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
