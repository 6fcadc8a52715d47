namespace Kubestrel.Kinds.Apps.V1beta1;

[ApiKind("apps", "v1beta1", "Deployment")]
[ApiType("io.k8s.api.apps.v1beta1.Deployment")]
public sealed partial record Deployment : MetaObject
{
    [Field("spec", 2)]
    public DeploymentSpec Spec { get; init; } = DeploymentSpec.Empty;

    [Field("status", 3)]
    public DeploymentStatus Status { get; init; } = DeploymentStatus.Empty;
}

[ApiType("io.k8s.api.apps.v1beta1.DeploymentCondition")]
public sealed partial record DeploymentCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastUpdateTime", 6)]
    public Time LastUpdateTime { get; init; }

    [Field("lastTransitionTime", 7)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.apps.v1beta1.DeploymentSpec")]
public sealed partial record DeploymentSpec
{
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    [Field("selector", 2)]
    public LabelSelector? Selector { get; init; }

    [Field("template", 3, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    [Field("strategy", 4, PatchStrategy = "retainKeys")]
    public DeploymentStrategy Strategy { get; init; } = DeploymentStrategy.Empty;

    [Field("minReadySeconds", 5)]
    public int MinReadySeconds { get; init; }

    [Field("revisionHistoryLimit", 6)]
    public int? RevisionHistoryLimit { get; init; }

    [Field("paused", 7)]
    public bool Paused { get; init; }

    /// <summary>The revision to go back to; cleared when done.</summary>
    [Field("rollbackTo", 8)]
    public RollbackConfig? RollbackTo { get; init; }

    [Field("progressDeadlineSeconds", 9)]
    public int? ProgressDeadlineSeconds { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta1.DeploymentStatus")]
public sealed partial record DeploymentStatus
{
    [Field("observedGeneration", 1)]
    public long ObservedGeneration { get; init; }

    [Field("replicas", 2)]
    public int Replicas { get; init; }

    [Field("updatedReplicas", 3)]
    public int UpdatedReplicas { get; init; }

    [Field("readyReplicas", 7)]
    public int ReadyReplicas { get; init; }

    [Field("availableReplicas", 4)]
    public int AvailableReplicas { get; init; }

    [Field("unavailableReplicas", 5)]
    public int UnavailableReplicas { get; init; }

    [Field("conditions", 6, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<DeploymentCondition> Conditions { get; init; }

    [Field("collisionCount", 8)]
    public int? CollisionCount { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta1.DeploymentStrategy")]
public sealed partial record DeploymentStrategy
{
    [Field("type", 1)]
    public string Type { get; init; } = "";

    [Field("rollingUpdate", 2)]
    public RollingUpdateDeployment? RollingUpdate { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta1.RollingUpdateDeployment")]
public sealed partial record RollingUpdateDeployment
{
    [Field("maxUnavailable", 1)]
    public IntOrString? MaxUnavailable { get; init; }

    [Field("maxSurge", 2)]
    public IntOrString? MaxSurge { get; init; }
}
