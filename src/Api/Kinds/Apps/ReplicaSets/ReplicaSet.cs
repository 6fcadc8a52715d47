namespace Kubestrel.Kinds.Apps.V1;

/// <summary>Keeps a number of equal pods running. Deployments make them, one for each template.</summary>
[ApiKind("apps", "v1", "ReplicaSet")]
[ApiType("io.k8s.api.apps.v1.ReplicaSet")]
[Resource("replicasets", "replicaset", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "rs", Categories = "all", StorageVersionHash = "P1RzHs8/mWQ=")]
[Subresource("scale", "Scale", "get,patch,update", Group = "autoscaling", Version = "v1")]
[Subresource("status", "ReplicaSet", "get,patch,update")]
public sealed partial record ReplicaSet : MetaObject
{
    /// <summary>How many pods of which template.</summary>
    [Field("spec", 2)]
    public ReplicaSetSpec Spec { get; init; } = ReplicaSetSpec.Empty;

    /// <summary>How many pods there are, and how many are ready.</summary>
    [Field("status", 3)]
    public ReplicaSetStatus Status { get; init; } = ReplicaSetStatus.Empty;
}

/// <summary>One observation about a replica set.</summary>
[ApiType("io.k8s.api.apps.v1.ReplicaSetCondition")]
public sealed partial record ReplicaSetCondition
{
    /// <summary>ReplicaFailure: pods cannot be created or deleted.</summary>
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

/// <summary>What a replica set keeps.</summary>
[ApiType("io.k8s.api.apps.v1.ReplicaSetSpec")]
public sealed partial record ReplicaSetSpec
{
    /// <summary>How many pods; 1 by default. Set by the deployment where one owns the set.</summary>
    [Field("replicas", 1)]
    public int? Replicas { get; init; }

    /// <summary>Seconds a pod must be ready, without a crash, to count as available. Default 0.</summary>
    [Field("minReadySeconds", 4)]
    public int MinReadySeconds { get; init; }

    /// <summary>The pods it owns, and takes on when nobody owns them; must match the template's labels and cannot be changed.</summary>
    [Field("selector", 2, Always = true, Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>The pods to make; changes apply to pods made later.</summary>
    [Field("template", 3)]
    public Core.V1.PodTemplateSpec Template { get; init; } = Core.V1.PodTemplateSpec.Empty;
}

/// <summary>What a replica set has.</summary>
[ApiType("io.k8s.api.apps.v1.ReplicaSetStatus")]
public sealed partial record ReplicaSetStatus
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
    public ValueList<ReplicaSetCondition> Conditions { get; init; }
}
