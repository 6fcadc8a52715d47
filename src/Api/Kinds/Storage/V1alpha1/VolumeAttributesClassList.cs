namespace Kubestrel.Kinds.Storage.V1alpha1;

[ApiKind("storage.k8s.io", "v1alpha1", "VolumeAttributesClassList", Deprecated = "1.32", Removed = "1.35")]
[ApiType("io.k8s.api.storage.v1alpha1.VolumeAttributesClassList")]
public sealed partial record VolumeAttributesClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<VolumeAttributesClass> Items { get; init; }
}
