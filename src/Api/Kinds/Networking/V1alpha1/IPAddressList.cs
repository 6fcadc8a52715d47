namespace Kubestrel.Kinds.Networking.V1alpha1;

[ApiKind("networking.k8s.io", "v1alpha1", "IPAddressList")]
[ApiType("io.k8s.api.networking.v1alpha1.IPAddressList")]
public sealed partial record IPAddressList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<IPAddress> Items { get; init; }
}
