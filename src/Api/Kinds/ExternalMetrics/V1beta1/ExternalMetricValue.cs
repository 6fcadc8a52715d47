namespace Kubestrel.Kinds.ExternalMetrics.V1beta1;

/// <summary>The value of a metric from outside the cluster.</summary>
[ApiKind("external.metrics.k8s.io", "v1beta1", "ExternalMetricValue")]
[ApiType("io.k8s.metrics.pkg.apis.external_metrics.v1beta1.ExternalMetricValue")]
public sealed partial record ExternalMetricValue : KubeObject
{
    /// <summary>The metric's name, as in the request's path.</summary>
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    /// <summary>Labels that tell this series from others of the metric.</summary>
    [Field("metricLabels", 2, Always = true, Required = true)]
    public ValueMap<string> MetricLabels { get; init; }

    /// <summary>When it was measured; the end of the window.</summary>
    [Field("timestamp", 3, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    /// <summary>Over how many seconds; 0 at one moment, unset when not known.</summary>
    [Field("window", 4)]
    public long? Window { get; init; }

    /// <summary>The value as a quantity, "500m" for a half.</summary>
    [Field("value", 5, Always = true, Required = true)]
    public Quantity Value { get; init; }
}
