namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiKind("autoscaling", "v2", "HorizontalPodAutoscaler")]
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler")]
[Resource("horizontalpodautoscalers", "horizontalpodautoscaler", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "hpa", Categories = "all", StorageVersionHash = "qwQve8ut294=")]
[Subresource("status", "HorizontalPodAutoscaler", "get,patch,update")]
public sealed partial record HorizontalPodAutoscaler : MetaObject
{
    [Field("spec", 2)]
    public HorizontalPodAutoscalerSpec Spec { get; init; } = HorizontalPodAutoscalerSpec.Empty;

    [Field("status", 3)]
    public HorizontalPodAutoscalerStatus Status { get; init; } = HorizontalPodAutoscalerStatus.Empty;
}
