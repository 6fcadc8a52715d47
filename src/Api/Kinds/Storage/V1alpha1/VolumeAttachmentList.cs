namespace Kubestrel.Kinds.Storage.V1alpha1;

[ApiKind("storage.k8s.io", "v1alpha1", "VolumeAttachmentList", Deprecated = "1.21", Removed = "1.24", Replacement = "storage.k8s.io/v1, Kind=VolumeAttachmentList")]
[ApiType("io.k8s.api.storage.v1alpha1.VolumeAttachmentList")]
public sealed partial record VolumeAttachmentList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<VolumeAttachment> Items { get; init; }
}
