namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>Scales by a metric of the pods, as requests per second.</summary>
[ApiType("io.k8s.api.autoscaling.v2.PodsMetricSource")]
public sealed partial record PodsMetricSource
{
    /// <summary>The metric, and which of its series.</summary>
    [Field("metric", 1, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>The value to hold, of type AverageValue.</summary>
    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;
}
