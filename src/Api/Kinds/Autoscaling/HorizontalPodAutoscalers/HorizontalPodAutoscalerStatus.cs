namespace Kubestrel.Kinds.Autoscaling.V2;

[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus")]
public sealed partial record HorizontalPodAutoscalerStatus
{
    [Field("observedGeneration", 1)]
    public long? ObservedGeneration { get; init; }

    [Field("lastScaleTime", 2)]
    public Time? LastScaleTime { get; init; }

    [Field("currentReplicas", 3)]
    public int CurrentReplicas { get; init; }

    [Field("desiredReplicas", 4, Always = true, Required = true)]
    public int DesiredReplicas { get; init; }

    [Field("currentMetrics", 5, Always = true, List = "atomic")]
    public ValueList<MetricStatus> CurrentMetrics { get; init; }

    [Field("conditions", 6, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<HorizontalPodAutoscalerCondition> Conditions { get; init; }
}
