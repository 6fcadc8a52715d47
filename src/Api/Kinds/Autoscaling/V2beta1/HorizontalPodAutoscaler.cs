namespace Kubestrel.Kinds.Autoscaling.V2beta1;

[ApiKind("autoscaling", "v2beta1", "HorizontalPodAutoscaler")]
[ApiType("io.k8s.api.autoscaling.v2beta1.HorizontalPodAutoscaler")]
public sealed partial record HorizontalPodAutoscaler : MetaObject
{
    [Field("spec", 2)]
    public HorizontalPodAutoscalerSpec Spec { get; init; } = HorizontalPodAutoscalerSpec.Empty;

    [Field("status", 3)]
    public HorizontalPodAutoscalerStatus Status { get; init; } = HorizontalPodAutoscalerStatus.Empty;
}
