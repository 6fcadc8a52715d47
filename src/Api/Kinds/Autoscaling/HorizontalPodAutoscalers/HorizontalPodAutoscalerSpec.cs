namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>What is scaled and how.</summary>
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec")]
public sealed partial record HorizontalPodAutoscalerSpec
{
    /// <summary>The object scaled; must have a scale subresource.</summary>
    [Field("scaleTargetRef", 1, Always = true, Required = true)]
    public CrossVersionObjectReference ScaleTargetRef { get; init; } = CrossVersionObjectReference.Empty;

    /// <summary>The fewest pods; 1 by default. 0 only with the alpha HPAScaleToZero and an object or external metric.</summary>
    [Field("minReplicas", 2)]
    public int? MinReplicas { get; init; }

    /// <summary>The most pods; not below minReplicas.</summary>
    [Field("maxReplicas", 3, Always = true, Required = true)]
    public int MaxReplicas { get; init; }

    /// <summary>What to measure; the largest number that any of them asks for wins. By default 80 % of the requested cpu.</summary>
    [Field("metrics", 4, List = "atomic")]
    public ValueList<MetricSpec> Metrics { get; init; }

    /// <summary>How fast the number may change.</summary>
    [Field("behavior", 5)]
    public HorizontalPodAutoscalerBehavior? Behavior { get; init; }
}
