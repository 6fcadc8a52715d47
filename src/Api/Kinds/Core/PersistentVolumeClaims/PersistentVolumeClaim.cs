namespace Kubestrel.Kinds.Core.V1;

/// <summary>Asks for storage: it is bound to a PersistentVolume, which may be made for it, and pods mount it by name.</summary>
[ApiKind("", "v1", "PersistentVolumeClaim")]
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaim")]
[Resource("persistentvolumeclaims", "persistentvolumeclaim", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "pvc", StorageVersionHash = "QWTyNDq0dC4=")]
[Subresource("status", "PersistentVolumeClaim", "get,patch,update")]
public sealed partial record PersistentVolumeClaim : MetaObject
{
    /// <summary>What storage is wanted. Only the size, and the attributes class, can be changed later.</summary>
    [Field("spec", 2)]
    public PersistentVolumeClaimSpec Spec { get; init; } = PersistentVolumeClaimSpec.Empty;

    /// <summary>Which storage was got, and how far a change of it is.</summary>
    [Field("status", 3)]
    public PersistentVolumeClaimStatus Status { get; init; } = PersistentVolumeClaimStatus.Empty;
}

/// <summary>How far a change of the volume's attributes class is.</summary>
[ApiType("io.k8s.api.core.v1.ModifyVolumeStatus")]
public sealed partial record ModifyVolumeStatus
{
    /// <summary>The class the volume is being changed to.</summary>
    [Field("targetVolumeAttributesClassName", 1)]
    public string TargetVolumeAttributesClassName { get; init; } = "";

    /// <summary>Pending: waits, as for the class to exist. InProgress: being changed. Infeasible: refused; name another class.</summary>
    [Field("status", 2, Always = true, Required = true, Enum = "InProgress,Infeasible,Pending")]
    public string Status { get; init; } = "";
}

/// <summary>One observation about a claim, about resizing or modifying it.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimCondition")]
public sealed partial record PersistentVolumeClaimCondition
{
    /// <summary>Resizing, FileSystemResizePending, ControllerResizeError, NodeResizeError, ModifyingVolume, ModifyVolumeError.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>When the condition was last looked at; seldom set.</summary>
    [Field("lastProbeTime", 3)]
    public Time LastProbeTime { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 6)]
    public string Message { get; init; } = "";
}

/// <summary>The storage a claim got.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimStatus")]
public sealed partial record PersistentVolumeClaimStatus
{
    /// <summary>Pending: no volume yet. Bound: has one. Lost: its volume is gone, and with it the data.</summary>
    [Field("phase", 1, Enum = "Bound,Lost,Pending")]
    public string Phase { get; init; } = "";

    /// <summary>The access modes of the bound volume.</summary>
    [Field("accessModes", 2, Enum = "ReadOnlyMany,ReadWriteMany,ReadWriteOnce,ReadWriteOncePod", List = "atomic")]
    public ValueList<string> AccessModes { get; init; }

    /// <summary>The size of the bound volume, under "storage".</summary>
    [Field("capacity", 3)]
    public ValueMap<Quantity> Capacity { get; init; }

    /// <summary>The state of resizing and modifying.</summary>
    [Field("conditions", 4, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<PersistentVolumeClaimCondition> Conditions { get; init; }

    /// <summary>The size a running expansion works towards; counts for quota when larger than the request.</summary>
    [Field("allocatedResources", 5)]
    public ValueMap<Quantity> AllocatedResources { get; init; }

    /// <summary>How far the expansion is, by resource; unset when none runs.</summary>
    [Field("allocatedResourceStatuses", 7, Enum = "ControllerResizeInProgress,ControllerResizeInfeasible,NodeResizeInProgress,NodeResizeInfeasible,NodeResizePending", Map = "granular")]
    public ValueMap<string> AllocatedResourceStatuses { get; init; }

    /// <summary>The attributes class the volume has now.</summary>
    [Field("currentVolumeAttributesClassName", 8)]
    public string? CurrentVolumeAttributesClassName { get; init; }

    /// <summary>The change of attributes class under way, if any.</summary>
    [Field("modifyVolumeStatus", 9)]
    public ModifyVolumeStatus? ModifyVolumeStatus { get; init; }
}
