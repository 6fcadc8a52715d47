namespace Kubestrel.Kinds.Batch.V1;

[ApiType("io.k8s.api.batch.v1.PodFailurePolicyRule")]
public sealed partial record PodFailurePolicyRule
{
    [Field("action", 1, Always = true, Required = true, Enum = "Count,FailIndex,FailJob,Ignore")]
    public string Action { get; init; } = "";

    [Field("onExitCodes", 2)]
    public PodFailurePolicyOnExitCodesRequirement? OnExitCodes { get; init; }

    [Field("onPodConditions", 3, List = "atomic")]
    public ValueList<PodFailurePolicyOnPodConditionsPattern> OnPodConditions { get; init; }
}
