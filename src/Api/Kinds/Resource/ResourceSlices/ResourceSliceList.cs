namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>ResourceSlice objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "ResourceSliceList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.ResourceSliceList")]
public sealed partial record ResourceSliceList : ListObject
{
    /// <summary>The ResourceSlice objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ResourceSlice> Items { get; init; }
}
