namespace Kubestrel.Kinds.Metrics.V1beta1;

[ApiKind("metrics.k8s.io", "v1beta1", "PodMetrics")]
[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.PodMetrics")]
public sealed partial record PodMetrics : MetaObject
{
    [Field("timestamp", 2, Always = true, Required = true)]
    public Time Timestamp { get; init; }

    [Field("window", 3, Always = true, Required = true)]
    public Duration Window { get; init; }

    [Field("containers", 4, Always = true, Required = true, List = "atomic")]
    public ValueList<ContainerMetrics> Containers { get; init; }
}

[ApiType("io.k8s.metrics.pkg.apis.metrics.v1beta1.ContainerMetrics")]
public sealed partial record ContainerMetrics
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("usage", 2, Always = true, Required = true)]
    public ValueMap<Quantity> Usage { get; init; }
}
