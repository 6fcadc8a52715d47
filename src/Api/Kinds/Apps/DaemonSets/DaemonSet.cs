namespace Kubestrel.Kinds.Apps.V1;

/// <summary>Runs one pod on each node, or on each node of some kind.</summary>
[ApiKind("apps", "v1", "DaemonSet")]
[ApiType("io.k8s.api.apps.v1.DaemonSet")]
[Resource("daemonsets", "daemonset", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ds", Categories = "all", StorageVersionHash = "dd7pWHUlMKQ=")]
[Subresource("status", "DaemonSet", "get,patch,update")]
public sealed partial record DaemonSet : MetaObject
{
    /// <summary>Which pod, on which nodes, and how it is updated.</summary>
    [Field("spec", 2)]
    public DaemonSetSpec Spec { get; init; } = DaemonSetSpec.Empty;

    /// <summary>On how many nodes it runs, should run, and is ready.</summary>
    [Field("status", 3)]
    public DaemonSetStatus Status { get; init; } = DaemonSetStatus.Empty;
}

/// <summary>One observation about a daemon set. None is defined yet.</summary>
[ApiType("io.k8s.api.apps.v1.DaemonSetCondition")]
public sealed partial record DaemonSetCondition
{
    /// <summary>What is observed, in CamelCase; unique in the list.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 5)]
    public string Message { get; init; } = "";
}

/// <summary>What a daemon set runs.</summary>
[ApiType("io.k8s.api.apps.v1.DaemonSetSpec")]
public sealed partial record DaemonSetSpec
{
    /// <summary>The pods it owns; must match the template's labels and cannot be changed.</summary>
    [Field("selector", 1, Always = true, Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>The pod to run; on every node that fits its nodeSelector and affinity. restartPolicy must be Always.</summary>
    [Field("template", 2, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    /// <summary>How running pods are replaced when the template changes.</summary>
    [Field("updateStrategy", 3)]
    public DaemonSetUpdateStrategy UpdateStrategy { get; init; } = DaemonSetUpdateStrategy.Empty;

    /// <summary>Seconds a pod must be ready, without a crash, to count as available. Default 0.</summary>
    [Field("minReadySeconds", 4)]
    public int MinReadySeconds { get; init; }

    /// <summary>How many old templates are kept for rollbacks. Default 10.</summary>
    [Field("revisionHistoryLimit", 6)]
    public int? RevisionHistoryLimit { get; init; }
}

/// <summary>Where a daemon set runs.</summary>
[ApiType("io.k8s.api.apps.v1.DaemonSetStatus")]
public sealed partial record DaemonSetStatus
{
    /// <summary>Nodes that have the pod and should have it.</summary>
    [Field("currentNumberScheduled", 1, Always = true, Required = true)]
    public int CurrentNumberScheduled { get; init; }

    /// <summary>Nodes that have the pod and should not.</summary>
    [Field("numberMisscheduled", 2, Always = true, Required = true)]
    public int NumberMisscheduled { get; init; }

    /// <summary>Nodes that should have the pod, whether they do or not.</summary>
    [Field("desiredNumberScheduled", 3, Always = true, Required = true)]
    public int DesiredNumberScheduled { get; init; }

    /// <summary>Nodes that should have the pod and where it is ready.</summary>
    [Field("numberReady", 4, Always = true, Required = true)]
    public int NumberReady { get; init; }

    /// <summary>The generation of the spec these numbers are about.</summary>
    [Field("observedGeneration", 5)]
    public long ObservedGeneration { get; init; }

    /// <summary>Nodes that have the pod of the newest template.</summary>
    [Field("updatedNumberScheduled", 6)]
    public int UpdatedNumberScheduled { get; init; }

    /// <summary>Nodes where the pod has been ready for minReadySeconds.</summary>
    [Field("numberAvailable", 7)]
    public int NumberAvailable { get; init; }

    /// <summary>Nodes that should have the pod and where it is not available.</summary>
    [Field("numberUnavailable", 8)]
    public int NumberUnavailable { get; init; }

    /// <summary>How often the name of a new ControllerRevision was taken; goes into the hash that names it.</summary>
    [Field("collisionCount", 9)]
    public int? CollisionCount { get; init; }

    /// <summary>Observations about the set; none is defined yet.</summary>
    [Field("conditions", 10, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<DaemonSetCondition> Conditions { get; init; }
}

/// <summary>How pods are replaced when the template changes.</summary>
[ApiType("io.k8s.api.apps.v1.DaemonSetUpdateStrategy")]
public sealed partial record DaemonSetUpdateStrategy
{
    /// <summary>RollingUpdate (the default) replaces them by and by, OnDelete only when somebody deletes them.</summary>
    [Field("type", 1, Enum = "OnDelete,RollingUpdate")]
    public string Type { get; init; } = "";

    /// <summary>How many pods may be missing or doubled; for type RollingUpdate alone.</summary>
    [Field("rollingUpdate", 2)]
    public RollingUpdateDaemonSet? RollingUpdate { get; init; }
}

/// <summary>How many pods may be missing or doubled during an update.</summary>
[ApiType("io.k8s.api.apps.v1.RollingUpdateDaemonSet")]
public sealed partial record RollingUpdateDaemonSet
{
    /// <summary>How many nodes may be without an available pod, as a number or a percentage rounded up. Default 1; 0 only with maxSurge.</summary>
    [Field("maxUnavailable", 1)]
    public IntOrString? MaxUnavailable { get; init; }

    /// <summary>On how many nodes the new pod may run before the old one is stopped, as a number or a percentage rounded up. Default 0.</summary>
    [Field("maxSurge", 2)]
    public IntOrString? MaxSurge { get; init; }
}
