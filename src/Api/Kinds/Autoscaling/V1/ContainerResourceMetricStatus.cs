namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ContainerResourceMetricStatus")]
public sealed partial record ContainerResourceMetricStatus
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The share of the request, in percent, over all pods; set when the target is one.</summary>
    [Field("currentAverageUtilization", 2)]
    public int? CurrentAverageUtilization { get; init; }

    /// <summary>The amount, on average over all pods.</summary>
    [Field("currentAverageValue", 3, Always = true, Required = true)]
    public Quantity CurrentAverageValue { get; init; }

    [Field("container", 4, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
