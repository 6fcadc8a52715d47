namespace Kubestrel.Kinds.CustomMetrics.V1beta2;

[ApiKind("custom.metrics.k8s.io", "v1beta2", "MetricValue")]
[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta2.MetricValue")]
public sealed partial record MetricValue : KubeObject
{
    [Field("describedObject", 1, Always = true, Required = true)]
    public Core.V1.ObjectReference DescribedObject { get; init; } = Core.V1.ObjectReference.Empty;

    [Field("metric", 2, Always = true, Required = true)]
    public MetricIdentifier Metric { get; init; } = MetricIdentifier.Empty;

    [Field("timestamp", 3, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    [Field("windowSeconds", 4)]
    public long? WindowSeconds { get; init; }

    [Field("value", 5, Always = true, Required = true)]
    public Quantity Value { get; init; }
}

[ApiType("io.k8s.metrics.pkg.apis.custom_metrics.v1beta2.MetricIdentifier")]
public sealed partial record MetricIdentifier
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("selector", 2, Always = true)]
    public LabelSelector? Selector { get; init; }
}
