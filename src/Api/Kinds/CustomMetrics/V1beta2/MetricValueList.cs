namespace Kubestrel.Kinds.CustomMetrics.V1beta2;

[ApiKind("custom.metrics.k8s.io", "v1beta2", "MetricValueList")]
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta2.MetricValueList")]
public sealed partial record MetricValueList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MetricValue> Items { get; init; }
}
