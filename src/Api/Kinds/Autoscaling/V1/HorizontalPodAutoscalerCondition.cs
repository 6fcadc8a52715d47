namespace Kubestrel.Kinds.Autoscaling.V1;

[ApiType("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition")]
public sealed partial record HorizontalPodAutoscalerCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}
