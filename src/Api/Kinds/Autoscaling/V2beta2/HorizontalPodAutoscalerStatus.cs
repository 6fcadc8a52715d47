namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.HorizontalPodAutoscalerStatus")]
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

    [Field("currentMetrics", 5, Always = true, List = "atomic")]
    public ValueList<MetricStatus> CurrentMetrics { get; init; }

    [Field("conditions", 6, Always = true, List = "atomic")]
    public ValueList<HorizontalPodAutoscalerCondition> Conditions { get; init; }
}
