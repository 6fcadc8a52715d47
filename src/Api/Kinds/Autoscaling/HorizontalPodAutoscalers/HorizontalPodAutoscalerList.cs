namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>HorizontalPodAutoscaler objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("autoscaling", "v2", "HorizontalPodAutoscalerList")]
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList")]
public sealed partial record HorizontalPodAutoscalerList : ListObject
{
    /// <summary>The HorizontalPodAutoscaler objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<HorizontalPodAutoscaler> Items { get; init; }
}
