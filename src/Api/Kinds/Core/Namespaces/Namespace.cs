namespace Kubestrel.Kinds.Core.V1;

/// <summary>A room for names: most objects live in one, and permissions, quotas and policies apply by it.</summary>
[ApiKind("", "v1", "Namespace")]
[ApiType("io.k8s.api.core.v1.Namespace")]
[Resource("namespaces", "namespace", false, "create,delete,get,list,patch,update,watch", ShortNames = "ns", StorageVersionHash = "Q3oi5N2YM8M=")]
[Subresource("finalize", "Namespace", "update")]
[Subresource("status", "Namespace", "get,patch,update")]
public sealed partial record Namespace : MetaObject
{
    /// <summary>Which finalizers hold the namespace.</summary>
    [Field("spec", 2)]
    public NamespaceSpec Spec { get; init; } = NamespaceSpec.Empty;

    /// <summary>Whether the namespace is in use or going away.</summary>
    [Field("status", 3)]
    public NamespaceStatus Status { get; init; } = NamespaceStatus.Empty;
}

/// <summary>What the removal of a namespace's content has met.</summary>
[ApiType("io.k8s.api.core.v1.NamespaceCondition")]
public sealed partial record NamespaceCondition
{
    /// <summary>NamespaceDeletionDiscoveryFailure, NamespaceDeletionContentFailure, NamespaceDeletionGroupVersionParsingFailure,
    /// NamespaceContentRemaining or NamespaceFinalizersRemaining.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    /// <summary>Details, as which resources are left.</summary>
    [Field("message", 6)]
    public string Message { get; init; } = "";
}

/// <summary>Who holds the namespace.</summary>
[ApiType("io.k8s.api.core.v1.NamespaceSpec")]
public sealed partial record NamespaceSpec
{
    /// <summary>What must be done before the namespace is gone; "kubernetes" stands for its objects being deleted. Removed through namespaces/finalize.</summary>
    [Field("finalizers", 1, List = "atomic")]
    public ValueList<string> Finalizers { get; init; }
}

/// <summary>The state of a namespace.</summary>
[ApiType("io.k8s.api.core.v1.NamespaceStatus")]
public sealed partial record NamespaceStatus
{
    /// <summary>Active, or Terminating once it is being deleted: then nothing new can be created in it.</summary>
    [Field("phase", 1, Enum = "Active,Terminating")]
    public string Phase { get; init; } = "";

    /// <summary>What holds the deletion up: content left, or resources that cannot be listed.</summary>
    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<NamespaceCondition> Conditions { get; init; }
}
