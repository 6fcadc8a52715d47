namespace Kubestrel.Kinds.CustomMetrics.V1beta2;

/// <summary>The query parameters of a request for metrics.</summary>
[ApiKind("custom.metrics.k8s.io", "v1beta2", "MetricListOptions")]
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta2.MetricListOptions")]
public sealed partial record MetricListOptions : KubeObject
{
    /// <summary>Only of objects with these labels.</summary>
    [Field("labelSelector", 1)]
    public string LabelSelector { get; init; } = "";

    /// <summary>Only series with these labels.</summary>
    [Field("metricLabelSelector", 2)]
    public string MetricLabelSelector { get; init; } = "";
}
