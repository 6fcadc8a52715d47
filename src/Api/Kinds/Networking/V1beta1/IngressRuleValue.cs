namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiType("io.k8s.api.networking.v1beta1.IngressRuleValue")]
public sealed partial record IngressRuleValue
{
    [Field("http", 1)]
    public HTTPIngressRuleValue? Http { get; init; }
}
