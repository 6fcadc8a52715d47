namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>What an autoscaler sees and does.</summary>
[ApiType("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus")]
public sealed partial record HorizontalPodAutoscalerStatus
{
    /// <summary>The generation of the spec that was looked at.</summary>
    [Field("observedGeneration", 1)]
    public long? ObservedGeneration { get; init; }

    /// <summary>When it last changed the number.</summary>
    [Field("lastScaleTime", 2)]
    public Time? LastScaleTime { get; init; }

    /// <summary>How many pods there were when last looked at.</summary>
    [Field("currentReplicas", 3)]
    public int CurrentReplicas { get; init; }

    /// <summary>How many pods the metrics last asked for.</summary>
    [Field("desiredReplicas", 4, Always = true, Required = true)]
    public int DesiredReplicas { get; init; }

    /// <summary>What was last measured, in the order of spec.metrics.</summary>
    [Field("currentMetrics", 5, Always = true, List = "atomic")]
    public ValueList<MetricStatus> CurrentMetrics { get; init; }

    /// <summary>Whether it can scale, does, and is at a bound.</summary>
    [Field("conditions", 6, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<HorizontalPodAutoscalerCondition> Conditions { get; init; }
}
