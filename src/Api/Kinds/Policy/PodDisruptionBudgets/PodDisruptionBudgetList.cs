namespace Kubestrel.Kinds.Policy.V1;

[ApiKind("policy", "v1", "PodDisruptionBudgetList")]
[ApiType("io.k8s.api.policy.v1.PodDisruptionBudgetList")]
public sealed partial record PodDisruptionBudgetList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PodDisruptionBudget> Items { get; init; }
}
