namespace Kubestrel.Kinds.Metrics.V1beta1;

/// <summary>PodMetrics objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("metrics.k8s.io", "v1beta1", "PodMetricsList")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.PodMetricsList")]
public sealed partial record PodMetricsList : ListObject
{
    /// <summary>The PodMetrics objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PodMetrics> Items { get; init; }
}
