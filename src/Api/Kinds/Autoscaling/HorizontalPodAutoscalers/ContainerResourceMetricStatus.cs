namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>A container's resource as last measured.</summary>
[ApiType("io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus")]
public sealed partial record ContainerResourceMetricStatus
{
    /// <summary>The resource that was measured: cpu or memory.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>What was measured, on average over the pods.</summary>
    [Field("current", 2, Always = true, Required = true)]
    public MetricValueStatus Current { get; init; } = MetricValueStatus.Empty;

    /// <summary>The container's name in the pods.</summary>
    [Field("container", 3, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
