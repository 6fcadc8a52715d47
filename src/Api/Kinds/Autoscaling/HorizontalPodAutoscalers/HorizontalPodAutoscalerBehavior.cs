namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>How fast the number may change.</summary>
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior")]
public sealed partial record HorizontalPodAutoscalerBehavior
{
    /// <summary>Rules for more pods.</summary>
    [Field("scaleUp", 1)]
    public HPAScalingRules? ScaleUp { get; init; }

    /// <summary>Rules for fewer pods.</summary>
    [Field("scaleDown", 2)]
    public HPAScalingRules? ScaleDown { get; init; }
}
