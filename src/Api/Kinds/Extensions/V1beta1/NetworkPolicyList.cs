namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiKind("extensions", "v1beta1", "NetworkPolicyList")]
[ApiType("io.k8s.api.extensions.v1beta1.NetworkPolicyList")]
public sealed partial record NetworkPolicyList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<NetworkPolicy> Items { get; init; }
}
