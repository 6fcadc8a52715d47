namespace Kubestrel.Kinds.Networking.V1;

[ApiKind("networking.k8s.io", "v1", "NetworkPolicyList")]
[ApiType("io.k8s.api.networking.v1.NetworkPolicyList")]
public sealed partial record NetworkPolicyList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<NetworkPolicy> Items { get; init; }
}
