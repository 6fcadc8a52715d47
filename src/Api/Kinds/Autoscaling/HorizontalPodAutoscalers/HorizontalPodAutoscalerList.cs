namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiKind("autoscaling", "v2", "HorizontalPodAutoscalerList")]
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList")]
public sealed partial record HorizontalPodAutoscalerList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<HorizontalPodAutoscaler> Items { get; init; }
}
