namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>DeviceClass objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "DeviceClassList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.DeviceClassList")]
public sealed partial record DeviceClassList : ListObject
{
    /// <summary>The DeviceClass objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<DeviceClass> Items { get; init; }
}
