namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>A metric of the pods as last measured.</summary>
[ApiType("io.k8s.api.autoscaling.v2.PodsMetricStatus")]
public sealed partial record PodsMetricStatus
{
    /// <summary>The metric, and which of its series.</summary>
    [Field("metric", 1, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>What was measured, on average over the pods.</summary>
    [Field("current", 2, Always = true, Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;
}
