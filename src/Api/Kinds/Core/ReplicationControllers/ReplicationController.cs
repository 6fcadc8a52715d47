namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ReplicationController")]
[ApiType("io.k8s.api.core.v1.ReplicationController")]
[Resource("replicationcontrollers", "replicationcontroller", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "rc", Categories = "all", StorageVersionHash = "Jond2If31h0=")]
[Subresource("scale", "Scale", "get,patch,update", Group = "autoscaling", Version = "v1")]
[Subresource("status", "ReplicationController", "get,patch,update")]
public sealed partial record ReplicationController : MetaObject
{
    [Field("spec", 2)]
    public ReplicationControllerSpec Spec { get; init; } = ReplicationControllerSpec.Empty;

    [Field("status", 3)]
    public ReplicationControllerStatus Status { get; init; } = ReplicationControllerStatus.Empty;
}

[ApiType("io.k8s.api.core.v1.ReplicationControllerCondition")]
public sealed partial record ReplicationControllerCondition
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

[ApiType("io.k8s.api.core.v1.ReplicationControllerSpec")]
public sealed partial record ReplicationControllerSpec
{
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    [Field("minReadySeconds", 4)]
    public int MinReadySeconds { get; init; }

    [Field("selector", 2, Map = "atomic")]
    public ValueMap<string> Selector { get; init; }

    [Field("template", 3)]
    public PodTemplateSpec? Template { get; init; }
}

[ApiType("io.k8s.api.core.v1.ReplicationControllerStatus")]
public sealed partial record ReplicationControllerStatus
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
    public ValueList<ReplicationControllerCondition> Conditions { get; init; }
}
