namespace Kubestrel.Kinds.Policy.V1beta1;

[ApiKind("policy", "v1beta1", "PodDisruptionBudget")]
[ApiType("io.k8s.api.policy.v1beta1.PodDisruptionBudget")]
public sealed partial record PodDisruptionBudget : MetaObject
{
    [Field("spec", 2)]
    public PodDisruptionBudgetSpec Spec { get; init; } = PodDisruptionBudgetSpec.Empty;

    [Field("status", 3)]
    public PodDisruptionBudgetStatus Status { get; init; } = PodDisruptionBudgetStatus.Empty;
}

[ApiType("io.k8s.api.policy.v1beta1.PodDisruptionBudgetSpec")]
public sealed partial record PodDisruptionBudgetSpec
{
    [Field("minAvailable", 1)]
    public IntOrString? MinAvailable { get; init; }

    [Field("selector", 2)]
    public LabelSelector? Selector { get; init; }

    [Field("maxUnavailable", 3)]
    public IntOrString? MaxUnavailable { get; init; }

    [Field("unhealthyPodEvictionPolicy", 4, Enum = "AlwaysAllow,IfHealthyBudget")]
    public string? UnhealthyPodEvictionPolicy { get; init; }
}

[ApiType("io.k8s.api.policy.v1beta1.PodDisruptionBudgetStatus")]
public sealed partial record PodDisruptionBudgetStatus
{
    [Field("observedGeneration", 1)]
    public long ObservedGeneration { get; init; }

    [Field("disruptedPods", 2)]
    public ValueMap<Time> DisruptedPods { get; init; }

    [Field("disruptionsAllowed", 3, Always = true, Required = true)]
    public int DisruptionsAllowed { get; init; }

    [Field("currentHealthy", 4, Always = true, Required = true)]
    public int CurrentHealthy { get; init; }

    [Field("desiredHealthy", 5, Always = true, Required = true)]
    public int DesiredHealthy { get; init; }

    [Field("expectedPods", 6, Always = true, Required = true)]
    public int ExpectedPods { get; init; }

    [Field("conditions", 7, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}
