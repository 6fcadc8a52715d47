namespace Kubestrel.Kinds.ExternalMetrics.V1beta1;

/// <summary>ExternalMetricValue objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("external.metrics.k8s.io", "v1beta1", "ExternalMetricValueList")]
[ApiType("io.k8s.metrics.pkg.apis.external_metrics.v1beta1.ExternalMetricValueList")]
public sealed partial record ExternalMetricValueList : ListObject
{
    /// <summary>The ExternalMetricValue objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ExternalMetricValue> Items { get; init; }
}
