namespace Kubestrel.Kinds.Metrics.V1beta1;

[ApiKind("metrics.k8s.io", "v1beta1", "NodeMetrics")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.NodeMetrics")]
public sealed partial record NodeMetrics : MetaObject
{
    [Field("timestamp", 2, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    [Field("window", 3, Always = true, Required = true)]
    public Duration Window { get; init; }

    [Field("usage", 4, Always = true, Required = true)]
    public ValueMap<Quantity> Usage { get; init; }
}
