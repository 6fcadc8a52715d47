namespace Kubestrel.Kinds.Apps.V1;

/// <summary>Keeps pods that each have a name of their own, NAME-0, NAME-1, ..., and their own storage, which stays theirs.</summary>
[ApiKind("apps", "v1", "StatefulSet")]
[ApiType("io.k8s.api.apps.v1.StatefulSet")]
[Resource("statefulsets", "statefulset", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "sts", Categories = "all", StorageVersionHash = "H+vl74LkKdo=")]
[Subresource("scale", "Scale", "get,patch,update", Group = "autoscaling", Version = "v1")]
[Subresource("status", "StatefulSet", "get,patch,update")]
public sealed partial record StatefulSet : MetaObject
{
    /// <summary>How many pods of which template, their claims, and the order of changes.</summary>
    [Field("spec", 2)]
    public StatefulSetSpec Spec { get; init; } = StatefulSetSpec.Empty;

    /// <summary>How many pods there are, old and new.</summary>
    [Field("status", 3)]
    public StatefulSetStatus Status { get; init; } = StatefulSetStatus.Empty;
}

/// <summary>How far an update goes, and how fast.</summary>
[ApiType("io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy")]
public sealed partial record RollingUpdateStatefulSetStrategy
{
    /// <summary>Pods with this ordinal and above are updated, those below keep the old template. Default 0.</summary>
    [Field("partition", 1)]
    public int? Partition { get; init; }

    /// <summary>How many pods may be missing during an update, as a number or a percentage rounded up. Default 1 (alpha MaxUnavailableStatefulSet).</summary>
    [Field("maxUnavailable", 2)]
    public IntOrString? MaxUnavailable { get; init; }
}

/// <summary>One observation about a stateful set. None is defined yet.</summary>
[ApiType("io.k8s.api.apps.v1.StatefulSetCondition")]
public sealed partial record StatefulSetCondition
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

/// <summary>How pods are numbered.</summary>
[ApiType("io.k8s.api.apps.v1.StatefulSetOrdinals")]
public sealed partial record StatefulSetOrdinals
{
    /// <summary>The first pod's number. Default 0.</summary>
    [Field("start", 1, Always = true)]
    public int Start { get; init; }
}

/// <summary>What becomes of the claims.</summary>
[ApiType("io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy")]
public sealed partial record StatefulSetPersistentVolumeClaimRetentionPolicy
{
    /// <summary>When the set is deleted: Retain (the default) keeps claims, Delete deletes them once their pods are gone.</summary>
    [Field("whenDeleted", 1)]
    public string WhenDeleted { get; init; } = "";

    /// <summary>When the set shrinks: Retain (the default) keeps the claims of pods above the number, Delete deletes them.</summary>
    [Field("whenScaled", 2)]
    public string WhenScaled { get; init; } = "";
}

/// <summary>What a stateful set keeps.</summary>
[ApiType("io.k8s.api.apps.v1.StatefulSetSpec")]
public sealed partial record StatefulSetSpec
{
    /// <summary>How many pods; 1 by default. Pods are added and removed at the highest numbers.</summary>
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    /// <summary>The pods it owns; must match the template's labels and cannot be changed.</summary>
    [Field("selector", 2, Always = true, Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>The pods to make; each also has the label apps.kubernetes.io/pod-index. restartPolicy must be Always.</summary>
    [Field("template", 3, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    /// <summary>Claims made for each pod, CLAIM-NAME-0, ...; a claim here replaces a template volume of the same name. Cannot be changed.</summary>
    [Field("volumeClaimTemplates", 4, List = "atomic")]
    public ValueList<Core.V1.PersistentVolumeClaim> VolumeClaimTemplates { get; init; }

    /// <summary>The headless service through which the pods have DNS names; somebody must make it. Cannot be changed.</summary>
    [Field("serviceName", 5, Always = true, Required = true)]
    public string ServiceName { get; init; } = "";

    /// <summary>OrderedReady (the default) makes pods one after the other, each ready, and removes them in reverse; Parallel does not wait. Cannot be
    /// changed.</summary>
    [Field("podManagementPolicy", 6, Enum = "OrderedReady,Parallel")]
    public string PodManagementPolicy { get; init; } = "";

    /// <summary>How pods are replaced when the template changes.</summary>
    [Field("updateStrategy", 7)]
    public StatefulSetUpdateStrategy UpdateStrategy { get; init; } = StatefulSetUpdateStrategy.Empty;

    /// <summary>How many old templates are kept for rollbacks. Default 10.</summary>
    [Field("revisionHistoryLimit", 8)]
    public int? RevisionHistoryLimit { get; init; }

    /// <summary>Seconds a pod must be ready, without a crash, to count as available. Default 0.</summary>
    [Field("minReadySeconds", 9)]
    public int MinReadySeconds { get; init; }

    /// <summary>What becomes of the claims when the set shrinks or is deleted; by default they stay.</summary>
    [Field("persistentVolumeClaimRetentionPolicy", 10)]
    public StatefulSetPersistentVolumeClaimRetentionPolicy? PersistentVolumeClaimRetentionPolicy { get; init; }

    /// <summary>How pods are numbered; from 0 when unset.</summary>
    [Field("ordinals", 11)]
    public StatefulSetOrdinals? Ordinals { get; init; }
}

/// <summary>What a stateful set has.</summary>
[ApiType("io.k8s.api.apps.v1.StatefulSetStatus")]
public sealed partial record StatefulSetStatus
{
    /// <summary>The generation of the spec these numbers are about.</summary>
    [Field("observedGeneration", 1)]
    public long ObservedGeneration { get; init; }

    /// <summary>Pods that exist, of all revisions.</summary>
    [Field("replicas", 2, Always = true, Required = true)]
    public int Replicas { get; init; }

    /// <summary>Pods whose Ready condition is True.</summary>
    [Field("readyReplicas", 3)]
    public int ReadyReplicas { get; init; }

    /// <summary>Pods made from currentRevision.</summary>
    [Field("currentReplicas", 4)]
    public int CurrentReplicas { get; init; }

    /// <summary>Pods made from updateRevision.</summary>
    [Field("updatedReplicas", 5)]
    public int UpdatedReplicas { get; init; }

    /// <summary>The ControllerRevision from which pods below the update are made.</summary>
    [Field("currentRevision", 6)]
    public string CurrentRevision { get; init; } = "";

    /// <summary>The ControllerRevision of the newest template.</summary>
    [Field("updateRevision", 7)]
    public string UpdateRevision { get; init; } = "";

    /// <summary>How often the name of a new ControllerRevision was taken; goes into the hash that names it.</summary>
    [Field("collisionCount", 9)]
    public int? CollisionCount { get; init; }

    /// <summary>Observations about the set; none is defined yet.</summary>
    [Field("conditions", 10, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<StatefulSetCondition> Conditions { get; init; }

    /// <summary>Pods that have been ready for minReadySeconds.</summary>
    [Field("availableReplicas", 11, Always = true)]
    public int AvailableReplicas { get; init; }
}

/// <summary>How pods are replaced when the template changes.</summary>
[ApiType("io.k8s.api.apps.v1.StatefulSetUpdateStrategy")]
public sealed partial record StatefulSetUpdateStrategy
{
    /// <summary>RollingUpdate (the default) replaces them one by one from the highest number, OnDelete only when somebody deletes them.</summary>
    [Field("type", 1, Enum = "OnDelete,RollingUpdate")]
    public string Type { get; init; } = "";

    /// <summary>How far an update goes and how many pods may be missing; for type RollingUpdate alone.</summary>
    [Field("rollingUpdate", 2)]
    public RollingUpdateStatefulSetStrategy? RollingUpdate { get; init; }
}
