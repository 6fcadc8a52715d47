namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ResourceMetricSource")]
public sealed partial record ResourceMetricSource
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The share of the request to hold, in percent, over all pods.</summary>
    [Field("targetAverageUtilization", 2)]
    public int? TargetAverageUtilization { get; init; }

    /// <summary>The amount to hold, on average over all pods.</summary>
    [Field("targetAverageValue", 3)]
    public Quantity? TargetAverageValue { get; init; }
}
