namespace Kubestrel.Kinds.Autoscaling.V2beta1;

[ApiKind("autoscaling", "v2beta1", "HorizontalPodAutoscalerList")]
[ApiType("io.k8s.api.autoscaling.v2beta1.HorizontalPodAutoscalerList")]
public sealed partial record HorizontalPodAutoscalerList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<HorizontalPodAutoscaler> Items { get; init; }
}
