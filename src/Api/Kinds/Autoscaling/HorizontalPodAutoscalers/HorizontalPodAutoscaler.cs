namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>Sets the number of replicas of a deployment or the like by what its pods use, every 15 seconds.</summary>
[ApiKind("autoscaling", "v2", "HorizontalPodAutoscaler")]
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler")]
[Resource("horizontalpodautoscalers", "horizontalpodautoscaler", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "hpa", Categories = "all", StorageVersionHash = "qwQve8ut294=")]
[Subresource("status", "HorizontalPodAutoscaler", "get,patch,update")]
public sealed partial record HorizontalPodAutoscaler : MetaObject
{
    /// <summary>What is scaled, between which numbers, by what.</summary>
    [Field("spec", 2)]
    public HorizontalPodAutoscalerSpec Spec { get; init; } = HorizontalPodAutoscalerSpec.Empty;

    /// <summary>The numbers now, and what was measured.</summary>
    [Field("status", 3)]
    public HorizontalPodAutoscalerStatus Status { get; init; } = HorizontalPodAutoscalerStatus.Empty;
}
