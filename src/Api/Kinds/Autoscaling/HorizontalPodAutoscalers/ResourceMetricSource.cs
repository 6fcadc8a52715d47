namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>Scales by a resource that the pods request, all containers together.</summary>
[ApiType("io.k8s.api.autoscaling.v2.ResourceMetricSource")]
public sealed partial record ResourceMetricSource
{
    /// <summary>The resource to measure: cpu or memory.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The value to hold, of type Utilization or AverageValue.</summary>
    [Field("target", 2, Always = true, Required = true)]
    public MetricTarget Target { get; init; } = MetricTarget.Empty;
}
