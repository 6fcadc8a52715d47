namespace Kubestrel.Kinds.Networking.V1beta1;

/// <summary>IPAddress objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("networking.k8s.io", "v1beta1", "IPAddressList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.IPAddressList")]
public sealed partial record IPAddressList : ListObject
{
    /// <summary>The IPAddress objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<IPAddress> Items { get; init; }
}
