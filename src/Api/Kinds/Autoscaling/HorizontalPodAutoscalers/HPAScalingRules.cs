namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.HPAScalingRules")]
public sealed partial record HPAScalingRules
{
    [Field("stabilizationWindowSeconds", 3)]
    public int? StabilizationWindowSeconds { get; init; }

    [Field("selectPolicy", 1)]
    public string? SelectPolicy { get; init; }

    [Field("policies", 2, List = "atomic")]
    public ValueList<HPAScalingPolicy> Policies { get; init; }
}
