namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior")]
public sealed partial record HorizontalPodAutoscalerBehavior
{
    [Field("scaleUp", 1)]
    public HPAScalingRules? ScaleUp { get; init; }

    [Field("scaleDown", 2)]
    public HPAScalingRules? ScaleDown { get; init; }
}
