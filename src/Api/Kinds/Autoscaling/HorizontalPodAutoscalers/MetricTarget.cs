namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>The value to hold; the field that goes with type is set.</summary>
[ApiType("io.k8s.api.autoscaling.v2.MetricTarget")]
public sealed partial record MetricTarget
{
    /// <summary>Utilization, Value or AverageValue.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>The metric as it is, not divided by the number of pods.</summary>
    [Field("value", 2)]
    public Quantity? Value { get; init; }

    /// <summary>The value on average over the pods.</summary>
    [Field("averageValue", 3)]
    public Quantity? AverageValue { get; init; }

    /// <summary>The share of the request in percent, on average over the pods; only for resources.</summary>
    [Field("averageUtilization", 4)]
    public int? AverageUtilization { get; init; }
}
