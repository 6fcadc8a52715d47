namespace Kubestrel.Kinds.Storage.V1alpha1;

[ApiKind("storage.k8s.io", "v1alpha1", "VolumeAttachment", Deprecated = "1.21", Removed = "1.24", Replacement = "storage.k8s.io/v1, Kind=VolumeAttachment")]
[ApiType("io.k8s.api.storage.v1alpha1.VolumeAttachment")]
public sealed partial record VolumeAttachment : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public VolumeAttachmentSpec Spec { get; init; } = VolumeAttachmentSpec.Empty;

    [Field("status", 3)]
    public VolumeAttachmentStatus Status { get; init; } = VolumeAttachmentStatus.Empty;
}

[ApiType("io.k8s.api.storage.v1alpha1.VolumeAttachmentSource")]
public sealed partial record VolumeAttachmentSource
{
    [Field("persistentVolumeName", 1)]
    public string? PersistentVolumeName { get; init; }

    [Field("inlineVolumeSpec", 2)]
    public Core.V1.PersistentVolumeSpec? InlineVolumeSpec { get; init; }
}

[ApiType("io.k8s.api.storage.v1alpha1.VolumeAttachmentSpec")]
public sealed partial record VolumeAttachmentSpec
{
    [Field("attacher", 1, Always = true, Required = true)]
    public string Attacher { get; init; } = "";

    [Field("source", 2, Always = true, Required = true)]
    public VolumeAttachmentSource Source { get; init; } = VolumeAttachmentSource.Empty;

    [Field("nodeName", 3, Always = true, Required = true)]
    public string NodeName { get; init; } = "";
}

[ApiType("io.k8s.api.storage.v1alpha1.VolumeAttachmentStatus")]
public sealed partial record VolumeAttachmentStatus
{
    [Field("attached", 1, Always = true, Required = true)]
    public bool Attached { get; init; }

    [Field("attachmentMetadata", 2)]
    public ValueMap<string> AttachmentMetadata { get; init; }

    [Field("attachError", 3)]
    public VolumeError? AttachError { get; init; }

    [Field("detachError", 4)]
    public VolumeError? DetachError { get; init; }
}

[ApiType("io.k8s.api.storage.v1alpha1.VolumeError")]
public sealed partial record VolumeError
{
    [Field("time", 1)]
    public Time Time { get; init; }

    [Field("message", 2)]
    public string Message { get; init; } = "";
}
