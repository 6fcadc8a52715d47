namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiKind("extensions", "v1beta1", "DaemonSet")]
[ApiType("io.k8s.api.extensions.v1beta1.DaemonSet")]
public sealed partial record DaemonSet : MetaObject
{
    [Field("spec", 2)]
    public DaemonSetSpec Spec { get; init; } = DaemonSetSpec.Empty;

    [Field("status", 3)]
    public DaemonSetStatus Status { get; init; } = DaemonSetStatus.Empty;
}

[ApiType("io.k8s.api.extensions.v1beta1.DaemonSetCondition")]
public sealed partial record DaemonSetCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.extensions.v1beta1.DaemonSetSpec")]
public sealed partial record DaemonSetSpec
{
    [Field("selector", 1)]
    public LabelSelector? Selector { get; init; }

    [Field("template", 2, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    [Field("updateStrategy", 3)]
    public DaemonSetUpdateStrategy UpdateStrategy { get; init; } = DaemonSetUpdateStrategy.Empty;

    [Field("minReadySeconds", 4)]
    public int MinReadySeconds { get; init; }

    /// <summary>Counts the template's changes; kept by the server, and part of the pods' labels in old clusters.</summary>
    [Field("templateGeneration", 5)]
    public long TemplateGeneration { get; init; }

    [Field("revisionHistoryLimit", 6)]
    public int? RevisionHistoryLimit { get; init; }
}

[ApiType("io.k8s.api.extensions.v1beta1.DaemonSetStatus")]
public sealed partial record DaemonSetStatus
{
    [Field("currentNumberScheduled", 1, Always = true, Required = true)]
    public int CurrentNumberScheduled { get; init; }

    [Field("numberMisscheduled", 2, Always = true, Required = true)]
    public int NumberMisscheduled { get; init; }

    [Field("desiredNumberScheduled", 3, Always = true, Required = true)]
    public int DesiredNumberScheduled { get; init; }

    [Field("numberReady", 4, Always = true, Required = true)]
    public int NumberReady { get; init; }

    [Field("observedGeneration", 5)]
    public long ObservedGeneration { get; init; }

    [Field("updatedNumberScheduled", 6)]
    public int UpdatedNumberScheduled { get; init; }

    [Field("numberAvailable", 7)]
    public int NumberAvailable { get; init; }

    [Field("numberUnavailable", 8)]
    public int NumberUnavailable { get; init; }

    [Field("collisionCount", 9)]
    public int? CollisionCount { get; init; }

    [Field("conditions", 10, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<DaemonSetCondition> Conditions { get; init; }
}

[ApiType("io.k8s.api.extensions.v1beta1.DaemonSetUpdateStrategy")]
public sealed partial record DaemonSetUpdateStrategy
{
    [Field("type", 1)]
    public string Type { get; init; } = "";

    [Field("rollingUpdate", 2)]
    public RollingUpdateDaemonSet? RollingUpdate { get; init; }
}

[ApiType("io.k8s.api.extensions.v1beta1.RollingUpdateDaemonSet")]
public sealed partial record RollingUpdateDaemonSet
{
    [Field("maxUnavailable", 1)]
    public IntOrString? MaxUnavailable { get; init; }

    [Field("maxSurge", 2)]
    public IntOrString? MaxSurge { get; init; }
}
