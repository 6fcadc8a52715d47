namespace Kubestrel.Kinds.Networking.V1beta1;

/// <summary>ServiceCIDR objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("networking.k8s.io", "v1beta1", "ServiceCIDRList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.ServiceCIDRList")]
public sealed partial record ServiceCIDRList : ListObject
{
    /// <summary>The ServiceCIDR objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ServiceCIDR> Items { get; init; }
}
