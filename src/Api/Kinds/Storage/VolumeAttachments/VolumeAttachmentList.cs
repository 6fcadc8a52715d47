namespace Kubestrel.Kinds.Storage.V1;

/// <summary>VolumeAttachment objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("storage.k8s.io", "v1", "VolumeAttachmentList")]
[ApiType("io.k8s.api.storage.v1.VolumeAttachmentList")]
public sealed partial record VolumeAttachmentList : ListObject
{
    /// <summary>The VolumeAttachment objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<VolumeAttachment> Items { get; init; }
}
