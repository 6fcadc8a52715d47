namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiKind("autoscaling", "v2beta2", "HorizontalPodAutoscalerList")]
[ApiType("io.k8s.api.autoscaling.v2beta2.HorizontalPodAutoscalerList")]
public sealed partial record HorizontalPodAutoscalerList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<HorizontalPodAutoscaler> Items { get; init; }
}
