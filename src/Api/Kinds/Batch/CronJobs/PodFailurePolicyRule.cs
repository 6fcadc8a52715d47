namespace Kubestrel.Kinds.Batch.V1;

/// <summary>What one sort of failure means; exactly one of the requirements is set.</summary>
[ApiType("io.k8s.api.batch.v1.PodFailurePolicyRule")]
public sealed partial record PodFailurePolicyRule
{
    /// <summary>FailJob ends the job, FailIndex the index, Ignore does not count the failure, Count counts it as usual.</summary>
    [Field("action", 1, Always = true, Required = true, Enum = "Count,FailIndex,FailJob,Ignore")]
    public string Action { get; init; } = "";

    /// <summary>Matches by the exit codes of the pod's containers.</summary>
    [Field("onExitCodes", 2)]
    public PodFailurePolicyOnExitCodesRequirement? OnExitCodes { get; init; }

    /// <summary>Matches when any of these conditions is there, at most 20.</summary>
    [Field("onPodConditions", 3, List = "atomic")]
    public ValueList<PodFailurePolicyOnPodConditionsPattern> OnPodConditions { get; init; }
}
