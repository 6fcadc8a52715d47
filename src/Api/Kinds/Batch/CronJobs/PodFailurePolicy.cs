namespace Kubestrel.Kinds.Batch.V1;

/// <summary>What failures of pods mean, by rules.</summary>
[ApiType("io.k8s.api.batch.v1.PodFailurePolicy")]
public sealed partial record PodFailurePolicy
{
    /// <summary>The rules, at most 20; the first that matches decides. A failure without a rule counts against backoffLimit.</summary>
    [Field("rules", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<PodFailurePolicyRule> Rules { get; init; }
}
