namespace Kubestrel.Kinds.CustomMetrics.V1beta2;

/// <summary>MetricValue objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("custom.metrics.k8s.io", "v1beta2", "MetricValueList")]
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta2.MetricValueList")]
public sealed partial record MetricValueList : ListObject
{
    /// <summary>The MetricValue objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<MetricValue> Items { get; init; }
}
