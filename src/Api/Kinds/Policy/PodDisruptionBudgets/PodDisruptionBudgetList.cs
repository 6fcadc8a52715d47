namespace Kubestrel.Kinds.Policy.V1;

/// <summary>PodDisruptionBudget objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("policy", "v1", "PodDisruptionBudgetList")]
[ApiType("io.k8s.api.policy.v1.PodDisruptionBudgetList")]
public sealed partial record PodDisruptionBudgetList : ListObject
{
    /// <summary>The PodDisruptionBudget objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PodDisruptionBudget> Items { get; init; }
}
