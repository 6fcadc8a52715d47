namespace Kubestrel.Kinds.Metrics.V1beta1;

[ApiKind("metrics.k8s.io", "v1beta1", "NodeMetricsList")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.NodeMetricsList")]
public sealed partial record NodeMetricsList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<NodeMetrics> Items { get; init; }
}
