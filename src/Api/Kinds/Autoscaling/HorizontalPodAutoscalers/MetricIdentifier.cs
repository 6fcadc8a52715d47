namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>A metric, and which of its series.</summary>
[ApiType("io.k8s.api.autoscaling.v2.MetricIdentifier")]
public sealed partial record MetricIdentifier
{
    /// <summary>The metric's name at the metrics API it comes from.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Labels of the series to take; by name alone when unset.</summary>
    [Field("selector", 2)]
    public LabelSelector? Selector { get; init; }
}
