namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.MetricTarget")]
public sealed partial record MetricTarget
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("value", 2)]
    public Quantity? Value { get; init; }

    [Field("averageValue", 3)]
    public Quantity? AverageValue { get; init; }

    [Field("averageUtilization", 4)]
    public int? AverageUtilization { get; init; }
}
