namespace Kubestrel.Kinds.Autoscaling.V2beta1;

[ApiType("io.k8s.api.autoscaling.v2beta1.ContainerResourceMetricStatus")]
public sealed partial record ContainerResourceMetricStatus
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("currentAverageUtilization", 2)]
    public int? CurrentAverageUtilization { get; init; }

    [Field("currentAverageValue", 3, Always = true, Required = true)]
    public Quantity CurrentAverageValue { get; init; }

    [Field("container", 4, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
