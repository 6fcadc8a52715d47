namespace Kubestrel.Kinds.Policy.V1;

/// <summary>Bounds how many pods of an application evictions may take away at a time.</summary>
[ApiKind("policy", "v1", "PodDisruptionBudget")]
[ApiType("io.k8s.api.policy.v1.PodDisruptionBudget")]
[Resource("poddisruptionbudgets", "poddisruptionbudget", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "pdb", StorageVersionHash = "EVWiDmWqyJw=")]
[Subresource("status", "PodDisruptionBudget", "get,patch,update")]
public sealed partial record PodDisruptionBudget : MetaObject
{
    /// <summary>Which pods, and how many must stay or may go.</summary>
    [Field("spec", 2)]
    public PodDisruptionBudgetSpec Spec { get; init; } = PodDisruptionBudgetSpec.Empty;

    /// <summary>How many pods may be evicted now, and why no more.</summary>
    [Field("status", 3)]
    public PodDisruptionBudgetStatus Status { get; init; } = PodDisruptionBudgetStatus.Empty;
}

/// <summary>How many pods must stay or may go.</summary>
[ApiType("io.k8s.api.policy.v1.PodDisruptionBudgetSpec")]
public sealed partial record PodDisruptionBudgetSpec
{
    /// <summary>How many pods must stay healthy, as a number or percentage rounded up; not together with maxUnavailable.</summary>
    [Field("minAvailable", 1)]
    public IntOrString? MinAvailable { get; init; }

    /// <summary>The pods it is about; an empty selector takes all of the namespace, a missing one none.</summary>
    [Field("selector", 2, PatchStrategy = "replace")]
    public LabelSelector? Selector { get; init; }

    /// <summary>How many pods may be unhealthy, as a number or percentage rounded up. Pods need a controller with a known number of replicas.</summary>
    [Field("maxUnavailable", 3)]
    public IntOrString? MaxUnavailable { get; init; }

    /// <summary>When running pods that are not ready may be evicted: IfHealthyBudget (the default), if enough others are healthy; AlwaysAllow.</summary>
    [Field("unhealthyPodEvictionPolicy", 4, Enum = "AlwaysAllow,IfHealthyBudget")]
    public string? UnhealthyPodEvictionPolicy { get; init; }
}

/// <summary>How many pods may go now.</summary>
[ApiType("io.k8s.api.policy.v1.PodDisruptionBudgetStatus")]
public sealed partial record PodDisruptionBudgetStatus
{
    /// <summary>The generation of the spec these numbers are about.</summary>
    [Field("observedGeneration", 1)]
    public long ObservedGeneration { get; init; }

    /// <summary>Pods whose eviction was granted and that are not seen to go yet, with the time; forgotten after two minutes.</summary>
    [Field("disruptedPods", 2)]
    public ValueMap<Time> DisruptedPods { get; init; }

    /// <summary>How many evictions are allowed now.</summary>
    [Field("disruptionsAllowed", 3, Always = true, Required = true)]
    public int DisruptionsAllowed { get; init; }

    /// <summary>Pods whose Ready condition is True.</summary>
    [Field("currentHealthy", 4, Always = true, Required = true)]
    public int CurrentHealthy { get; init; }

    /// <summary>Pods that must stay ready for the budget to be met.</summary>
    [Field("desiredHealthy", 5, Always = true, Required = true)]
    public int DesiredHealthy { get; init; }

    /// <summary>Pods that count, by their controllers' wanted numbers.</summary>
    [Field("expectedPods", 6, Always = true, Required = true)]
    public int ExpectedPods { get; init; }

    /// <summary>DisruptionAllowed: whether an eviction is allowed now.</summary>
    [Field("conditions", 7, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}
