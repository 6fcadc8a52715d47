namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "VolumeAttachmentList", Deprecated = "1.19", Removed = "1.22", Replacement = "storage.k8s.io/v1, Kind=VolumeAttachmentList")]
[ApiType("io.k8s.api.storage.v1beta1.VolumeAttachmentList")]
public sealed partial record VolumeAttachmentList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<VolumeAttachment> Items { get; init; }
}
