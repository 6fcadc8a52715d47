namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>How much may change in how long.</summary>
[ApiType("io.k8s.api.autoscaling.v2.HPAScalingPolicy")]
public sealed partial record HPAScalingPolicy
{
    /// <summary>Pods: value is a number of pods. Percent: it is a percentage of the pods there were.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>How many pods, or how many percent, may be added or removed in the period; above 0.</summary>
    [Field("value", 2, Always = true, Required = true)]
    public int Value { get; init; }

    /// <summary>The time in which value may be used up, 1 to 1800 seconds.</summary>
    [Field("periodSeconds", 3, Always = true, Required = true)]
    public int PeriodSeconds { get; init; }
}
