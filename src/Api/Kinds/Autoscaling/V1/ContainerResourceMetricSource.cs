namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ContainerResourceMetricSource")]
public sealed partial record ContainerResourceMetricSource
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("targetAverageUtilization", 2)]
    public int? TargetAverageUtilization { get; init; }

    [Field("targetAverageValue", 3)]
    public Quantity? TargetAverageValue { get; init; }

    [Field("container", 5, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
