namespace Kubestrel.Kinds.Autoscaling.V2beta1;

[ApiType("io.k8s.api.autoscaling.v2beta1.ContainerResourceMetricSource")]
public sealed partial record ContainerResourceMetricSource
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("targetAverageUtilization", 2)]
    public int? TargetAverageUtilization { get; init; }

    [Field("targetAverageValue", 3)]
    public Quantity? TargetAverageValue { get; init; }

    [Field("container", 4, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
