namespace Kubestrel.Kinds.Batch.V1;

[ApiType("io.k8s.api.batch.v1.PodFailurePolicy")]
public sealed partial record PodFailurePolicy
{
    [Field("rules", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<PodFailurePolicyRule> Rules { get; init; }
}
