namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodCondition")]
public sealed partial record PodCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastProbeTime", 3)]
    public Time LastProbeTime { get; init; }

    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    [Field("message", 6)]
    public string Message { get; init; } = "";
}
