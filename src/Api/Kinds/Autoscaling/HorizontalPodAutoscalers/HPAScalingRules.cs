namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>How fast the number may change in one direction.</summary>
[ApiType("io.k8s.api.autoscaling.v2.HPAScalingRules")]
public sealed partial record HPAScalingRules
{
    /// <summary>Looks back so many seconds and takes the most careful wish of them, 0 to 3600. Default 0 for up, 300 for down.</summary>
    [Field("stabilizationWindowSeconds", 3)]
    public int? StabilizationWindowSeconds { get; init; }

    /// <summary>Which policy counts: Max, that of the greatest change (the default), Min, or Disabled for no change at all.</summary>
    [Field("selectPolicy", 1)]
    public string? SelectPolicy { get; init; }

    /// <summary>The policies, at least one when rules are given. Default for up: 100 % or 4 pods in 15 s; for down: 100 % in 15 s.</summary>
    [Field("policies", 2, List = "atomic")]
    public ValueList<HPAScalingPolicy> Policies { get; init; }
}
