namespace Kubestrel.Kinds.Storage.V1beta1;

[ApiKind("storage.k8s.io", "v1beta1", "VolumeAttributesClassList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.storage.v1beta1.VolumeAttributesClassList")]
public sealed partial record VolumeAttributesClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<VolumeAttributesClass> Items { get; init; }
}
