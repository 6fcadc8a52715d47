namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>A measured value.</summary>
[ApiType("io.k8s.api.autoscaling.v2.MetricValueStatus")]
public sealed partial record MetricValueStatus
{
    /// <summary>The metric as it is, not divided by the number of pods.</summary>
    [Field("value", 1)]
    public Quantity? Value { get; init; }

    /// <summary>The value on average over the pods.</summary>
    [Field("averageValue", 2)]
    public Quantity? AverageValue { get; init; }

    /// <summary>The share of the request in percent, on average over the pods.</summary>
    [Field("averageUtilization", 3)]
    public int? AverageUtilization { get; init; }
}
