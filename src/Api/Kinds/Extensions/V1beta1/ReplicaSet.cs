namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiKind("extensions", "v1beta1", "ReplicaSet")]
[ApiType("io.k8s.api.extensions.v1beta1.ReplicaSet")]
public sealed partial record ReplicaSet : MetaObject
{
    [Field("spec", 2)]
    public ReplicaSetSpec Spec { get; init; } = ReplicaSetSpec.Empty;

    [Field("status", 3)]
    public ReplicaSetStatus Status { get; init; } = ReplicaSetStatus.Empty;
}

[ApiType("io.k8s.api.extensions.v1beta1.ReplicaSetCondition")]
public sealed partial record ReplicaSetCondition
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

[ApiType("io.k8s.api.extensions.v1beta1.ReplicaSetSpec")]
public sealed partial record ReplicaSetSpec
{
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    [Field("minReadySeconds", 4)]
    public int MinReadySeconds { get; init; }

    [Field("selector", 2)]
    public LabelSelector? Selector { get; init; }

    [Field("template", 3)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;
}

[ApiType("io.k8s.api.extensions.v1beta1.ReplicaSetStatus")]
public sealed partial record ReplicaSetStatus
{
    [Field("replicas", 1, Always = true, Required = true)]
    public int Replicas { get; init; }

    [Field("fullyLabeledReplicas", 2)]
    public int FullyLabeledReplicas { get; init; }

    [Field("readyReplicas", 4)]
    public int ReadyReplicas { get; init; }

    [Field("availableReplicas", 5)]
    public int AvailableReplicas { get; init; }

    [Field("observedGeneration", 3)]
    public long ObservedGeneration { get; init; }

    [Field("conditions", 6, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<ReplicaSetCondition> Conditions { get; init; }
}
