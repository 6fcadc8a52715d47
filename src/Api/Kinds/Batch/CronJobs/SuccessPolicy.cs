namespace Kubestrel.Kinds.Batch.V1;

/// <summary>When an Indexed job is done early.</summary>
[ApiType("io.k8s.api.batch.v1.SuccessPolicy")]
public sealed partial record SuccessPolicy
{
    /// <summary>The rules, 1 to 20; the first that is met ends the job.</summary>
    [Field("rules", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<SuccessPolicyRule> Rules { get; init; }
}
