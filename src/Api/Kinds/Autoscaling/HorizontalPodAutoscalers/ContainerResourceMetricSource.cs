namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>Scales by a resource of one container in each pod.</summary>
[ApiType("io.k8s.api.autoscaling.v2.ContainerResourceMetricSource")]
public sealed partial record ContainerResourceMetricSource
{
    /// <summary>The resource to measure: cpu or memory.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The value to hold, of type Utilization or AverageValue.</summary>
    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;

    /// <summary>The container's name in the pods.</summary>
    [Field("container", 3, Always = true, Required = true)]
    public string Container { get; init; } = "";
}
