namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiKind("autoscaling", "v1", "HorizontalPodAutoscalerList")]
[ApiType("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList")]
public sealed partial record HorizontalPodAutoscalerList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<HorizontalPodAutoscaler> Items { get; init; }
}
