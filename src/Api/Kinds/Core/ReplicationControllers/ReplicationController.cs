namespace Kubestrel.Kinds.Core.V1;

/// <summary>Keeps a number of equal pods running. Older than ReplicaSet, which deployments use.</summary>
[ApiKind("", "v1", "ReplicationController")]
[ApiType("io.k8s.api.core.v1.ReplicationController")]
[Resource("replicationcontrollers", "replicationcontroller", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "rc", Categories = "all", StorageVersionHash = "Jond2If31h0=")]
[Subresource("scale", "Scale", "get,patch,update", Group = "autoscaling", Version = "v1")]
[Subresource("status", "ReplicationController", "get,patch,update")]
public sealed partial record ReplicationController : MetaObject
{
    /// <summary>How many pods of which template.</summary>
    [Field("spec", 2)]
    public ReplicationControllerSpec Spec { get; init; } = ReplicationControllerSpec.Empty;

    /// <summary>How many pods there are, and how many are ready.</summary>
    [Field("status", 3)]
    public ReplicationControllerStatus Status { get; init; } = ReplicationControllerStatus.Empty;
}

/// <summary>One observation about a replication controller.</summary>
[ApiType("io.k8s.api.core.v1.ReplicationControllerCondition")]
public sealed partial record ReplicationControllerCondition
{
    /// <summary>ReplicaFailure: pods could not be created or deleted.</summary>
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

/// <summary>What a replication controller keeps.</summary>
[ApiType("io.k8s.api.core.v1.ReplicationControllerSpec")]
public sealed partial record ReplicationControllerSpec
{
    /// <summary>How many pods; 1 by default, 0 stops them all.</summary>
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    /// <summary>Seconds a pod must be ready to count as available. Default 0.</summary>
    [Field("minReadySeconds", 4)]
    public int MinReadySeconds { get; init; }

    /// <summary>Labels of the pods it keeps; by default the template's labels, which must match.</summary>
    [Field("selector", 2, Map = "atomic")]
    public ValueMap<string> Selector { get; init; }

    /// <summary>The pods to make; restartPolicy must be Always.</summary>
    [Field("template", 3)]
    public PodTemplateSpec? Template { get; init; }
}

/// <summary>What a replication controller has.</summary>
[ApiType("io.k8s.api.core.v1.ReplicationControllerStatus")]
public sealed partial record ReplicationControllerStatus
{
    /// <summary>Pods that exist and are not being deleted.</summary>
    [Field("replicas", 1, Always = true, Required = true)]
    public int Replicas { get; init; }

    /// <summary>Pods that have all labels of the template.</summary>
    [Field("fullyLabeledReplicas", 2)]
    public int FullyLabeledReplicas { get; init; }

    /// <summary>Pods whose Ready condition is True.</summary>
    [Field("readyReplicas", 4)]
    public int ReadyReplicas { get; init; }

    /// <summary>Pods that have been ready for minReadySeconds.</summary>
    [Field("availableReplicas", 5)]
    public int AvailableReplicas { get; init; }

    /// <summary>The generation of the spec these numbers are about.</summary>
    [Field("observedGeneration", 3)]
    public long ObservedGeneration { get; init; }

    /// <summary>Whether making or deleting pods fails.</summary>
    [Field("conditions", 6, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<ReplicationControllerCondition> Conditions { get; init; }
}
