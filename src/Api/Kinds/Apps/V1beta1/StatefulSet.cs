namespace Kubestrel.Kinds.Apps.V1beta1;

[ApiKind("apps", "v1beta1", "StatefulSet")]
[ApiType("io.k8s.api.apps.v1beta1.StatefulSet")]
public sealed partial record StatefulSet : MetaObject
{
    [Field("spec", 2)]
    public StatefulSetSpec Spec { get; init; } = StatefulSetSpec.Empty;

    [Field("status", 3)]
    public StatefulSetStatus Status { get; init; } = StatefulSetStatus.Empty;
}

[ApiType("io.k8s.api.apps.v1beta1.RollingUpdateStatefulSetStrategy")]
public sealed partial record RollingUpdateStatefulSetStrategy
{
    [Field("partition", 1)]
    public int? Partition { get; init; }

    [Field("maxUnavailable", 2)]
    public IntOrString? MaxUnavailable { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta1.StatefulSetCondition")]
public sealed partial record StatefulSetCondition
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

[ApiType("io.k8s.api.apps.v1beta1.StatefulSetOrdinals")]
public sealed partial record StatefulSetOrdinals
{
    [Field("start", 1, Always = true)]
    public int Start { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta1.StatefulSetPersistentVolumeClaimRetentionPolicy")]
public sealed partial record StatefulSetPersistentVolumeClaimRetentionPolicy
{
    [Field("whenDeleted", 1)]
    public string WhenDeleted { get; init; } = "";

    [Field("whenScaled", 2)]
    public string WhenScaled { get; init; } = "";
}

[ApiType("io.k8s.api.apps.v1beta1.StatefulSetSpec")]
public sealed partial record StatefulSetSpec
{
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    [Field("selector", 2)]
    public LabelSelector? Selector { get; init; }

    [Field("template", 3, Always = true, Required = true)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;

    [Field("volumeClaimTemplates", 4, List = "atomic")]
    public ValueList<Core.V1.PersistentVolumeClaim> VolumeClaimTemplates { get; init; }

    [Field("serviceName", 5, Always = true, Required = true)]
    public string ServiceName { get; init; } = "";

    [Field("podManagementPolicy", 6)]
    public string PodManagementPolicy { get; init; } = "";

    [Field("updateStrategy", 7)]
    public StatefulSetUpdateStrategy UpdateStrategy { get; init; } = StatefulSetUpdateStrategy.Empty;

    [Field("revisionHistoryLimit", 8)]
    public int? RevisionHistoryLimit { get; init; }

    [Field("minReadySeconds", 9)]
    public int MinReadySeconds { get; init; }

    [Field("persistentVolumeClaimRetentionPolicy", 10)]
    public StatefulSetPersistentVolumeClaimRetentionPolicy? PersistentVolumeClaimRetentionPolicy { get; init; }

    [Field("ordinals", 11)]
    public StatefulSetOrdinals? Ordinals { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta1.StatefulSetStatus")]
public sealed partial record StatefulSetStatus
{
    [Field("observedGeneration", 1)]
    public long? ObservedGeneration { get; init; }

    [Field("replicas", 2, Always = true, Required = true)]
    public int Replicas { get; init; }

    [Field("readyReplicas", 3)]
    public int ReadyReplicas { get; init; }

    [Field("currentReplicas", 4)]
    public int CurrentReplicas { get; init; }

    [Field("updatedReplicas", 5)]
    public int UpdatedReplicas { get; init; }

    [Field("currentRevision", 6)]
    public string CurrentRevision { get; init; } = "";

    [Field("updateRevision", 7)]
    public string UpdateRevision { get; init; } = "";

    [Field("collisionCount", 9)]
    public int? CollisionCount { get; init; }

    [Field("conditions", 10, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<StatefulSetCondition> Conditions { get; init; }

    [Field("availableReplicas", 11, Always = true)]
    public int AvailableReplicas { get; init; }
}

[ApiType("io.k8s.api.apps.v1beta1.StatefulSetUpdateStrategy")]
public sealed partial record StatefulSetUpdateStrategy
{
    [Field("type", 1)]
    public string Type { get; init; } = "";

    [Field("rollingUpdate", 2)]
    public RollingUpdateStatefulSetStrategy? RollingUpdate { get; init; }
}
