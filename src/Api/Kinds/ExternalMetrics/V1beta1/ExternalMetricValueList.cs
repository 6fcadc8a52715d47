namespace Kubestrel.Kinds.ExternalMetrics.V1beta1;

[ApiKind("external.metrics.k8s.io", "v1beta1", "ExternalMetricValueList")]
[ApiType("io.k8s.metrics.pkg.apis.external_metrics.v1beta1.ExternalMetricValueList")]
public sealed partial record ExternalMetricValueList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ExternalMetricValue> Items { get; init; }
}
