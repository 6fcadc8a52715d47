namespace Kubestrel.Kinds.ExternalMetrics.V1beta1;

[ApiKind("external.metrics.k8s.io", "v1beta1", "ExternalMetricValue")]
[ApiType("io.k8s.metrics.pkg.apis.external_metrics.v1beta1.ExternalMetricValue")]
public sealed partial record ExternalMetricValue : KubeObject
{
    [Field("metricName", 1, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    [Field("metricLabels", 2, Always = true, Required = true)]
    public ValueMap<string> MetricLabels { get; init; }

    [Field("timestamp", 3, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    [Field("window", 4)]
    public long? Window { get; init; }

    [Field("value", 5, Always = true, Required = true)]
    public Quantity Value { get; init; }
}
