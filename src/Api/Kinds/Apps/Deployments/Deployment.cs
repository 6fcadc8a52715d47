namespace Kubestrel.Kinds.Apps.V1;

/// <summary>Keeps a number of equal pods running and replaces them step by step when their template changes.</summary>
[ApiKind("apps", "v1", "Deployment")]
[ApiType("io.k8s.api.apps.v1.Deployment")]
[Resource("deployments", "deployment", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "deploy", Categories = "all", StorageVersionHash = "8aSe+NMegvE=")]
[Subresource("scale", "Scale", "get,patch,update", Group = "autoscaling", Version = "v1")]
[Subresource("status", "Deployment", "get,patch,update")]
public sealed partial record Deployment : MetaObject
{
    /// <summary>How many pods of which template, and how they are replaced.</summary>
    [Field("spec", 2)]
    public DeploymentSpec Spec { get; init; } = DeploymentSpec.Empty;

    /// <summary>How many pods there are, old and new, and how an update goes.</summary>
    [Field("status", 3)]
    public DeploymentStatus Status { get; init; } = DeploymentStatus.Empty;
}

/// <summary>One observation about a deployment.</summary>
[ApiType("io.k8s.api.apps.v1.DeploymentCondition")]
public sealed partial record DeploymentCondition
{
    /// <summary>Available: enough pods are available. Progressing: an update advances or is done. ReplicaFailure: pods cannot be created or deleted.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the condition was last written.</summary>
    [Field("lastUpdateTime", 6)]
    public Time LastUpdateTime { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 7)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why, in one word, as NewReplicaSetAvailable or ProgressDeadlineExceeded.</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 5)]
    public string Message { get; init; } = "";
}

/// <summary>What a deployment keeps.</summary>
[ApiType("io.k8s.api.apps.v1.DeploymentSpec")]
public sealed partial record DeploymentSpec
{
    /// <summary>How many pods; 1 by default. Left out of manifests where an autoscaler sets it.</summary>
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    /// <summary>The pods it owns; must match the template's labels and cannot be changed.</summary>
    [Field("selector", 2, Always = true, Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>The pods to make; restartPolicy must be Always. A change starts an update.</summary>
    [Field("template", 3, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    /// <summary>How old pods are replaced by new ones.</summary>
    [Field("strategy", 4, PatchStrategy = "retainKeys")]
    public DeploymentStrategy Strategy { get; init; } = DeploymentStrategy.Empty;

    /// <summary>Seconds a pod must be ready, without a crash, to count as available. Default 0.</summary>
    [Field("minReadySeconds", 5)]
    public int MinReadySeconds { get; init; }

    /// <summary>How many old ReplicaSets are kept for rollbacks. Default 10.</summary>
    [Field("revisionHistoryLimit", 6)]
    public int? RevisionHistoryLimit { get; init; }

    /// <summary>Template changes start no update while true; scaling goes on. Default false.</summary>
    [Field("paused", 7)]
    public bool Paused { get; init; }

    /// <summary>Seconds an update may go without progress until the Progressing condition is False; nothing is undone. Default 600.</summary>
    [Field("progressDeadlineSeconds", 9)]
    public int? ProgressDeadlineSeconds { get; init; }
}

/// <summary>What a deployment has.</summary>
[ApiType("io.k8s.api.apps.v1.DeploymentStatus")]
public sealed partial record DeploymentStatus
{
    /// <summary>The generation of the spec these numbers are about.</summary>
    [Field("observedGeneration", 1)]
    public long ObservedGeneration { get; init; }

    /// <summary>Pods that exist, of all templates.</summary>
    [Field("replicas", 2)]
    public int Replicas { get; init; }

    /// <summary>Pods of the newest template; equal to replicas when an update is through.</summary>
    [Field("updatedReplicas", 3)]
    public int UpdatedReplicas { get; init; }

    /// <summary>Pods whose Ready condition is True, of all templates.</summary>
    [Field("readyReplicas", 7)]
    public int ReadyReplicas { get; init; }

    /// <summary>Pods that have been ready for minReadySeconds.</summary>
    [Field("availableReplicas", 4)]
    public int AvailableReplicas { get; init; }

    /// <summary>Pods still missing until all are available; they may exist but not be ready.</summary>
    [Field("unavailableReplicas", 5)]
    public int UnavailableReplicas { get; init; }

    /// <summary>Whether it is available, and whether an update advances.</summary>
    [Field("conditions", 6, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<DeploymentCondition> Conditions { get; init; }

    /// <summary>How often the name of a new ReplicaSet was taken; goes into the hash that names it.</summary>
    [Field("collisionCount", 8)]
    public int? CollisionCount { get; init; }
}

/// <summary>How pods are replaced when the template changes.</summary>
[ApiType("io.k8s.api.apps.v1.DeploymentStrategy")]
public sealed partial record DeploymentStrategy
{
    /// <summary>RollingUpdate (the default) replaces them by and by, Recreate stops all old ones before it starts new ones.</summary>
    [Field("type", 1, Enum = "Recreate,RollingUpdate")]
    public string Type { get; init; } = "";

    /// <summary>How many pods may be missing or added; for type RollingUpdate alone.</summary>
    [Field("rollingUpdate", 2)]
    public RollingUpdateDeployment? RollingUpdate { get; init; }
}

/// <summary>How many pods may be missing or added during an update; not both zero.</summary>
[ApiType("io.k8s.api.apps.v1.RollingUpdateDeployment")]
public sealed partial record RollingUpdateDeployment
{
    /// <summary>How many of the wanted pods may be missing, as a number or a percentage rounded down. Default 25%.</summary>
    [Field("maxUnavailable", 1)]
    public IntOrString? MaxUnavailable { get; init; }

    /// <summary>How many pods there may be above the wanted number, as a number or a percentage rounded up. Default 25%.</summary>
    [Field("maxSurge", 2)]
    public IntOrString? MaxSurge { get; init; }
}
