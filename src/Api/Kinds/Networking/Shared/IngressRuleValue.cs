namespace Kubestrel.Kinds.Networking.V1;

/// <summary>What a rule does with a host's requests.</summary>
[ApiType("io.k8s.api.networking.v1.IngressRuleValue")]
public sealed partial record IngressRuleValue
{
    /// <summary>The paths of the host, each with its backend.</summary>
    [Field("http", 1)]
    public HTTPIngressRuleValue? Http { get; init; }
}
