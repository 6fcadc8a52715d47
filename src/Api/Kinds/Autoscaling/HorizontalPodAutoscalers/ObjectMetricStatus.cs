namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>A metric of one object as last measured.</summary>
[ApiType("io.k8s.api.autoscaling.v2.ObjectMetricStatus")]
public sealed partial record ObjectMetricStatus
{
    /// <summary>The metric, and which of its series.</summary>
    [Field("metric", 1, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>What was measured of the object.</summary>
    [Field("current", 2, Always = true, Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;

    /// <summary>The object the metric is about, in the same namespace.</summary>
    [Field("describedObject", 3, Always = true, Required = true)]
    public CrossVersionObjectReference DescribedObject { get; init; } = CrossVersionObjectReference.Empty;
}
