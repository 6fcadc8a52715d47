namespace Kubestrel.Kinds.Metrics.V1beta1;

[ApiKind("metrics.k8s.io", "v1beta1", "PodMetricsList")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.PodMetricsList")]
public sealed partial record PodMetricsList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PodMetrics> Items { get; init; }
}
