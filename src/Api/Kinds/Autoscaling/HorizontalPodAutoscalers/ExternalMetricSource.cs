namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>Scales by a metric from outside the cluster, as the length of a queue in a cloud.</summary>
[ApiType("io.k8s.api.autoscaling.v2.ExternalMetricSource")]
public sealed partial record ExternalMetricSource
{
    /// <summary>The metric, and which of its series.</summary>
    [Field("metric", 1, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>The value to hold, of type Value or AverageValue.</summary>
    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;
}
