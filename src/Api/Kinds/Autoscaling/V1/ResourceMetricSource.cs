namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.ResourceMetricSource")]
public sealed partial record ResourceMetricSource
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("targetAverageUtilization", 2)]
    public int? TargetAverageUtilization { get; init; }

    [Field("targetAverageValue", 3)]
    public Quantity? TargetAverageValue { get; init; }
}
