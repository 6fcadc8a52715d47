namespace Kubestrel.Kinds.Policy.V1beta1;

[ApiKind("policy", "v1beta1", "Eviction")]
[ApiType("io.k8s.api.policy.v1beta1.Eviction")]
public sealed partial record Eviction : MetaObject
{
    [Field("deleteOptions", 2)]
    public DeleteOptions? DeleteOptions { get; init; }
}
