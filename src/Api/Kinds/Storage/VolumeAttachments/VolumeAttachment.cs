namespace Kubestrel.Kinds.Storage.V1;

/// <summary>Asks for a volume to be attached to a node; deleting it asks for detaching.</summary>
[ApiKind("storage.k8s.io", "v1", "VolumeAttachment")]
[ApiType("io.k8s.api.storage.v1.VolumeAttachment")]
[Resource("volumeattachments", "volumeattachment", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "tJx/ezt6UDU=")]
[Subresource("status", "VolumeAttachment", "get,patch,update")]
public sealed partial record VolumeAttachment : MetaObject
{
    /// <summary>Which volume, to which node, by whom.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public VolumeAttachmentSpec Spec { get; init; } = VolumeAttachmentSpec.Empty;

    /// <summary>Whether it is attached, and what went wrong.</summary>
    [Field("status", 3)]
    public VolumeAttachmentStatus Status { get; init; } = VolumeAttachmentStatus.Empty;
}

/// <summary>A volume to attach, one of both.</summary>
[ApiType("io.k8s.api.storage.v1.VolumeAttachmentSource")]
public sealed partial record VolumeAttachmentSource
{
    /// <summary>The name of the PersistentVolume to attach.</summary>
    [Field("persistentVolumeName", 1)]
    public string? PersistentVolumeName { get; init; }

    /// <summary>The volume of a pod's spec as a PersistentVolume's, for plugins that moved to CSI.</summary>
    [Field("inlineVolumeSpec", 2)]
    public Core.V1.PersistentVolumeSpec? InlineVolumeSpec { get; init; }
}

/// <summary>What is attached where. Cannot be changed.</summary>
[ApiType("io.k8s.api.storage.v1.VolumeAttachmentSpec")]
public sealed partial record VolumeAttachmentSpec
{
    /// <summary>The CSI driver that attaches, by its name.</summary>
    [Field("attacher", 1, Always = true, Required = true)]
    public string Attacher { get; init; } = "";

    /// <summary>The volume to attach.</summary>
    [Field("source", 2, Always = true, Required = true)]
    public VolumeAttachmentSource Source { get; init; } = VolumeAttachmentSource.Empty;

    /// <summary>The node it is attached to.</summary>
    [Field("nodeName", 3, Always = true, Required = true)]
    public string NodeName { get; init; } = "";
}

/// <summary>Whether a volume is attached.</summary>
[ApiType("io.k8s.api.storage.v1.VolumeAttachmentStatus")]
public sealed partial record VolumeAttachmentStatus
{
    /// <summary>Whether it is attached; set by the attacher alone.</summary>
    [Field("attached", 1, Always = true, Required = true)]
    public bool Attached { get; init; }

    /// <summary>What the driver gave for the mounting on the node.</summary>
    [Field("attachmentMetadata", 2)]
    public ValueMap<string> AttachmentMetadata { get; init; }

    /// <summary>The last error of attaching; cleared by success.</summary>
    [Field("attachError", 3)]
    public VolumeError? AttachError { get; init; }

    /// <summary>The last error of detaching; cleared by success.</summary>
    [Field("detachError", 4)]
    public VolumeError? DetachError { get; init; }
}

/// <summary>An error of a volume operation.</summary>
[ApiType("io.k8s.api.storage.v1.VolumeError")]
public sealed partial record VolumeError
{
    /// <summary>When the error happened, at the attacher.</summary>
    [Field("time", 1)]
    public Time Time { get; init; }

    /// <summary>What happened; may be logged, so holds no secrets.</summary>
    [Field("message", 2)]
    public string Message { get; init; } = "";
}
