namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.MetricIdentifier")]
public sealed partial record MetricIdentifier
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("selector", 2)]
    public LabelSelector? Selector { get; init; }
}
