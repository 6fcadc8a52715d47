namespace Kubestrel.Kinds.Metrics.V1alpha1;

[ApiKind("metrics.k8s.io", "v1alpha1", "NodeMetricsList")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1alpha1.NodeMetricsList")]
public sealed partial record NodeMetricsList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<NodeMetrics> Items { get; init; }
}
