namespace Kubestrel.Kinds.Metrics.V1beta1;

/// <summary>What a node uses.</summary>
[ApiKind("metrics.k8s.io", "v1beta1", "NodeMetrics")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.NodeMetrics")]
public sealed partial record NodeMetrics : MetaObject
{
    /// <summary>The end of the time it was measured over.</summary>
    [Field("timestamp", 2, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    /// <summary>How long it was measured, "30s".</summary>
    [Field("window", 3, Always = true, Required = true)]
    public Duration Window { get; init; }

    /// <summary>The usage by resource: cpu in cores, memory in bytes (the working set).</summary>
    [Field("usage", 4, Always = true, Required = true)]
    public ValueMap<Quantity> Usage { get; init; }
}
