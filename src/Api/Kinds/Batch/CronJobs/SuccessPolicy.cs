namespace Kubestrel.Kinds.Batch.V1;

[ApiType("io.k8s.api.batch.v1.SuccessPolicy")]
public sealed partial record SuccessPolicy
{
    [Field("rules", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<SuccessPolicyRule> Rules { get; init; }
}
