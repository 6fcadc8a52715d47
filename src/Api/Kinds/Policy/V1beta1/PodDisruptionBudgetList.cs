namespace Kubestrel.Kinds.Policy.V1beta1;

[ApiKind("policy", "v1beta1", "PodDisruptionBudgetList")]
[ApiType("io.k8s.api.policy.v1beta1.PodDisruptionBudgetList")]
public sealed partial record PodDisruptionBudgetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PodDisruptionBudget> Items { get; init; }
}
