namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.HPAScalingPolicy")]
public sealed partial record HPAScalingPolicy
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("value", 2, Always = true, Required = true)]
    public int Value { get; init; }

    [Field("periodSeconds", 3, Always = true, Required = true)]
    public int PeriodSeconds { get; init; }
}
