namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PreferAvoidPodsEntry")]
public sealed partial record PreferAvoidPodsEntry
{
    [Field("podSignature", 1, Always = true, Required = true)]
    public PodSignature PodSignature { get; init; } = PodSignature.Empty;

    [Field("evictionTime", 2)]
    public Time EvictionTime { get; init; }

    [Field("reason", 3)]
    public string Reason { get; init; } = "";

    [Field("message", 4)]
    public string Message { get; init; } = "";
}
