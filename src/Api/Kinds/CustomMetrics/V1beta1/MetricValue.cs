namespace Kubestrel.Kinds.CustomMetrics.V1beta1;

[ApiKind("custom.metrics.k8s.io", "v1beta1", "MetricValue")]
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta1.MetricValue")]
public sealed partial record MetricValue : KubeObject
{
    [Field("describedObject", 1, Always = true, Required = true)]
    public Core.V1.ObjectReference DescribedObject { get; init; } = Core.V1.ObjectReference.Empty;

    /// <summary>The metric's name, as in the request's path.</summary>
    [Field("metricName", 2, Always = true, Required = true)]
    public string MetricName { get; init; } = "";

    [Field("timestamp", 3, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    /// <summary>Over how many seconds; 0 at one moment, unset when not known.</summary>
    [Field("window", 4)]
    public long? Window { get; init; }

    [Field("value", 5, Always = true, Required = true)]
    public Quantity Value { get; init; }

    /// <summary>Labels of the series that were taken.</summary>
    [Field("selector", 6, Always = true)]
    public LabelSelector? Selector { get; init; }
}
