namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiKind("networking.k8s.io", "v1beta1", "IPAddressList", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.IPAddressList")]
public sealed partial record IPAddressList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<IPAddress> Items { get; init; }
}
