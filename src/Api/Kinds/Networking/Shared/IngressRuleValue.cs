namespace Kubestrel.Kinds.Networking.V1;

[ApiType("io.k8s.api.networking.v1.IngressRuleValue")]
public sealed partial record IngressRuleValue
{
    [Field("http", 1)]
    public HTTPIngressRuleValue? Http { get; init; }
}
