namespace Kubestrel.Kinds.CustomMetrics.V1beta2;

/// <summary>The value of a metric for one object.</summary>
[ApiKind("custom.metrics.k8s.io", "v1beta2", "MetricValue")]
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta2.MetricValue")]
public sealed partial record MetricValue : KubeObject
{
    /// <summary>The object the value is about, as a pod.</summary>
    [Field("describedObject", 1, Always = true, Required = true)]
    public Core.V1.ObjectReference DescribedObject { get; init; } = Core.V1.ObjectReference.Empty;

    /// <summary>The metric, and which of its series.</summary>
    [Field("metric", 2, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    /// <summary>When it was measured; the end of the window.</summary>
    [Field("timestamp", 3, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    /// <summary>Over how many seconds; 0 at one moment, unset when not known.</summary>
    [Field("windowSeconds", 4)]
    public long? WindowSeconds { get; init; }

    /// <summary>The value as a quantity, "500m" for a half.</summary>
    [Field("value", 5, Always = true, Required = true)]
    public Quantity Value { get; init; }
}

/// <summary>A metric, and which of its series.</summary>
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta2.MetricIdentifier")]
public sealed partial record MetricIdentifier
{
    /// <summary>The metric's name, as in the request's path.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Labels of the series taken; by name alone when unset.</summary>
    [Field("selector", 2, Always = true)]
    public LabelSelector? Selector { get; init; }
}
