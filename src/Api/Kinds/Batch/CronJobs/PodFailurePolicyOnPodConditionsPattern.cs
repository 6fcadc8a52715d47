namespace Kubestrel.Kinds.Batch.V1;

[ApiType("io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern")]
public sealed partial record PodFailurePolicyOnPodConditionsPattern
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";
}
