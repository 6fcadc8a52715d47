namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiKind("autoscaling", "v1", "HorizontalPodAutoscaler")]
[ApiType("io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler")]
[Resource("horizontalpodautoscalers", "horizontalpodautoscaler", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "hpa", Categories = "all", StorageVersionHash = "qwQve8ut294=")]
[Subresource("status", "HorizontalPodAutoscaler", "get,patch,update")]
public sealed partial record HorizontalPodAutoscaler : MetaObject
{
    [Field("spec", 2)]
    public HorizontalPodAutoscalerSpec Spec { get; init; } = HorizontalPodAutoscalerSpec.Empty;

    [Field("status", 3)]
    public HorizontalPodAutoscalerStatus Status { get; init; } = HorizontalPodAutoscalerStatus.Empty;
}

[ApiType("io.k8s.api.autoscaling.v1.CrossVersionObjectReference", Map = "atomic")]
public sealed partial record CrossVersionObjectReference
{
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("apiVersion", 3)]
    public string ApiVersion { get; init; } = "";
}

[ApiType("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec")]
public sealed partial record HorizontalPodAutoscalerSpec
{
    [Field("scaleTargetRef", 1, Always = true, Required = true)]
    public CrossVersionObjectReference ScaleTargetRef { get; init; } = CrossVersionObjectReference.Empty;

    [Field("minReplicas", 2)]
    public int? MinReplicas { get; init; }

    [Field("maxReplicas", 3, Always = true, Required = true)]
    public int MaxReplicas { get; init; }

    /// <summary>The share of the requested cpu to hold, in percent, over all pods; 80 by default.</summary>
    [Field("targetCPUUtilizationPercentage", 4)]
    public int? TargetCPUUtilizationPercentage { get; init; }
}

[ApiType("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus")]
public sealed partial record HorizontalPodAutoscalerStatus
{
    [Field("observedGeneration", 1)]
    public long? ObservedGeneration { get; init; }

    [Field("lastScaleTime", 2)]
    public Time? LastScaleTime { get; init; }

    [Field("currentReplicas", 3, Always = true, Required = true)]
    public int CurrentReplicas { get; init; }

    [Field("desiredReplicas", 4, Always = true, Required = true)]
    public int DesiredReplicas { get; init; }

    /// <summary>The share of the requested cpu in use, in percent, over all pods.</summary>
    [Field("currentCPUUtilizationPercentage", 5)]
    public int? CurrentCPUUtilizationPercentage { get; init; }
}
