namespace Kubestrel.Kinds.Storage.V1beta1;

/// <summary>VolumeAttributesClass objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("storage.k8s.io", "v1beta1", "VolumeAttributesClassList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.storage.v1beta1.VolumeAttributesClassList")]
public sealed partial record VolumeAttributesClassList : ListObject
{
    /// <summary>The VolumeAttributesClass objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<VolumeAttributesClass> Items { get; init; }
}
