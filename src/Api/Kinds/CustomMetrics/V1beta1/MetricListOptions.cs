namespace Kubestrel.Kinds.CustomMetrics.V1beta1;

[ApiKind("custom.metrics.k8s.io", "v1beta1", "MetricListOptions")]
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta1.MetricListOptions")]
public sealed partial record MetricListOptions : KubeObject
{
    [Field("labelSelector", 1)]
    public string LabelSelector { get; init; } = "";

    [Field("metricLabelSelector", 2)]
    public string MetricLabelSelector { get; init; } = "";
}
