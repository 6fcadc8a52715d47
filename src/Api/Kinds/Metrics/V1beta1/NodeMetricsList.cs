namespace Kubestrel.Kinds.Metrics.V1beta1;

/// <summary>NodeMetrics objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("metrics.k8s.io", "v1beta1", "NodeMetricsList")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.NodeMetricsList")]
public sealed partial record NodeMetricsList : ListObject
{
    /// <summary>The NodeMetrics objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<NodeMetrics> Items { get; init; }
}
