namespace Kubestrel.Kinds.Storage.V1;

[ApiKind("storage.k8s.io", "v1", "VolumeAttachmentList")]
[ApiType("io.k8s.api.storage.v1.VolumeAttachmentList")]
public sealed partial record VolumeAttachmentList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<VolumeAttachment> Items { get; init; }
}
