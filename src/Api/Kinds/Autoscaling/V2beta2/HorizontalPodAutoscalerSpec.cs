namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.HorizontalPodAutoscalerSpec")]
public sealed partial record HorizontalPodAutoscalerSpec
{
    [Field("scaleTargetRef", 1, Always = true, Required = true)]
    public CrossVersionObjectReference ScaleTargetRef { get; init; } = CrossVersionObjectReference.Empty;

    [Field("minReplicas", 2)]
    public int? MinReplicas { get; init; }

    [Field("maxReplicas", 3, Always = true, Required = true)]
    public int MaxReplicas { get; init; }

    [Field("metrics", 4, List = "atomic")]
    public ValueList<MetricSpec> Metrics { get; init; }

    [Field("behavior", 5)]
    public HorizontalPodAutoscalerBehavior? Behavior { get; init; }
}
