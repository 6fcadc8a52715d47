namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>Scales by a metric of one object.</summary>
[ApiType("io.k8s.api.autoscaling.v2.ObjectMetricSource")]
public sealed partial record ObjectMetricSource
{
    /// <summary>The object the metric is about, in the same namespace.</summary>
    [Field("describedObject", 1, Always = true, Required = true)]
    public CrossVersionObjectReference DescribedObject { get; init; } = CrossVersionObjectReference.Empty;

    /// <summary>The value to hold, of type Value or AverageValue.</summary>
    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;

    /// <summary>The metric, and which of its series.</summary>
    [Field("metric", 3, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;
}
