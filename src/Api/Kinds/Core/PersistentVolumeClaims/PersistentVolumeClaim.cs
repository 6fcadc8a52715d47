namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PersistentVolumeClaim")]
[ApiType("io.k8s.api.core.v1.PersistentVolumeClaim")]
[Resource("persistentvolumeclaims", "persistentvolumeclaim", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "pvc", StorageVersionHash = "QWTyNDq0dC4=")]
[Subresource("status", "PersistentVolumeClaim", "get,patch,update")]
public sealed partial record PersistentVolumeClaim : MetaObject
{
    [Field("spec", 2)]
    public PersistentVolumeClaimSpec Spec { get; init; } = PersistentVolumeClaimSpec.Empty;

    [Field("status", 3)]
    public PersistentVolumeClaimStatus Status { get; init; } = PersistentVolumeClaimStatus.Empty;
}

[ApiType("io.k8s.api.core.v1.ModifyVolumeStatus")]
public sealed partial record ModifyVolumeStatus
{
    [Field("targetVolumeAttributesClassName", 1)]
    public string TargetVolumeAttributesClassName { get; init; } = "";

    [Field("status", 2, Always = true, Required = true, Enum = "InProgress,Infeasible,Pending")]
    public string Status { get; init; } = "";
}

[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimCondition")]
public sealed partial record PersistentVolumeClaimCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastProbeTime", 3)]
    public Time LastProbeTime { get; init; }

    [Field("lastTransitionTime", 4)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 5)]
    public string Reason { get; init; } = "";

    [Field("message", 6)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.core.v1.PersistentVolumeClaimStatus")]
public sealed partial record PersistentVolumeClaimStatus
{
    [Field("phase", 1, Enum = "Bound,Lost,Pending")]
    public string Phase { get; init; } = "";

    [Field("accessModes", 2, Enum = "ReadOnlyMany,ReadWriteMany,ReadWriteOnce,ReadWriteOncePod", List = "atomic")]
    public ValueList<string> AccessModes { get; init; }

    [Field("capacity", 3)]
    public ValueMap<Quantity> Capacity { get; init; }

    [Field("conditions", 4, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<PersistentVolumeClaimCondition> Conditions { get; init; }

    [Field("allocatedResources", 5)]
    public ValueMap<Quantity> AllocatedResources { get; init; }

    [Field("allocatedResourceStatuses", 7, Enum = "ControllerResizeInProgress,ControllerResizeInfeasible,NodeResizeInProgress,NodeResizeInfeasible,NodeResizePending", Map = "granular")]
    public ValueMap<string> AllocatedResourceStatuses { get; init; }

    [Field("currentVolumeAttributesClassName", 8)]
    public string? CurrentVolumeAttributesClassName { get; init; }

    [Field("modifyVolumeStatus", 9)]
    public ModifyVolumeStatus? ModifyVolumeStatus { get; init; }
}
