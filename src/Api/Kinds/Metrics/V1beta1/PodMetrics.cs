namespace Kubestrel.Kinds.Metrics.V1beta1;

/// <summary>What a pod uses.</summary>
[ApiKind("metrics.k8s.io", "v1beta1", "PodMetrics")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.PodMetrics")]
public sealed partial record PodMetrics : MetaObject
{
    /// <summary>The end of the time it was measured over.</summary>
    [Field("timestamp", 2, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    /// <summary>How long it was measured, "30s".</summary>
    [Field("window", 3, Always = true, Required = true)]
    public Duration Window { get; init; }

    /// <summary>What each container used, on average over the window.</summary>
    [Field("containers", 4, Always = true, Required = true, List = "atomic")]
    public ValueList<ContainerMetrics> Containers { get; init; }
}

/// <summary>What a container uses.</summary>
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.ContainerMetrics")]
public sealed partial record ContainerMetrics
{
    /// <summary>The container's name in the pod.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The usage by resource: cpu in cores, memory in bytes (the working set).</summary>
    [Field("usage", 2, Always = true, Required = true)]
    public ValueMap<Quantity> Usage { get; init; }
}
