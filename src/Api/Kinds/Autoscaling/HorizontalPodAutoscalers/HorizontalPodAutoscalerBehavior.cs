namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>How fast the number may change.</summary>
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior")]
public sealed partial record HorizontalPodAutoscalerBehavior
{
    /// <summary>How fast pods may be added; by default 4 pods or 100 % in 15 s, whichever is more.</summary>
    [Field("scaleUp", 1)]
    public HPAScalingRules? ScaleUp { get; init; }

    /// <summary>How fast pods may be removed; by default the highest wish of the last 300 s counts.</summary>
    [Field("scaleDown", 2)]
    public HPAScalingRules? ScaleDown { get; init; }
}
