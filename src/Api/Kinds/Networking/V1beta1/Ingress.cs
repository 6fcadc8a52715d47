namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiKind("networking.k8s.io", "v1beta1", "Ingress", Deprecated = "1.19", Removed = "1.22", Replacement = "networking.k8s.io/v1, Kind=Ingress")]
[ApiType("io.k8s.api.networking.v1beta1.Ingress")]
public sealed partial record Ingress : MetaObject
{
    [Field("spec", 2)]
    public IngressSpec Spec { get; init; } = IngressSpec.Empty;

    [Field("status", 3)]
    public IngressStatus Status { get; init; } = IngressStatus.Empty;
}

[ApiType("io.k8s.api.networking.v1beta1.HTTPIngressPath")]
public sealed partial record HTTPIngressPath
{
    [Field("path", 1)]
    public string Path { get; init; } = "";

    [Field("pathType", 3)]
    public string? PathType { get; init; }

    [Field("backend", 2, Always = true, Required = true)]
    public IngressBackend Backend { get; init; } = IngressBackend.Empty;
}

[ApiType("io.k8s.api.networking.v1beta1.HTTPIngressRuleValue")]
public sealed partial record HTTPIngressRuleValue
{
    [Field("paths", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<HTTPIngressPath> Paths { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.IngressBackend")]
public sealed partial record IngressBackend
{
    /// <summary>The service's name, in the Ingress's namespace.</summary>
    [Field("serviceName", 1)]
    public string ServiceName { get; init; } = "";

    /// <summary>The service's port, by name or number.</summary>
    [Field("servicePort", 2)]
    public IntOrString ServicePort { get; init; }

    [Field("resource", 3)]
    public Core.V1.TypedLocalObjectReference? Resource { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.IngressLoadBalancerIngress")]
public sealed partial record IngressLoadBalancerIngress
{
    [Field("ip", 1)]
    public string Ip { get; init; } = "";

    [Field("hostname", 2)]
    public string Hostname { get; init; } = "";

    [Field("ports", 4, List = "atomic")]
    public ValueList<IngressPortStatus> Ports { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.IngressLoadBalancerStatus")]
public sealed partial record IngressLoadBalancerStatus
{
    [Field("ingress", 1, List = "atomic")]
    public ValueList<IngressLoadBalancerIngress> Ingress { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.IngressPortStatus")]
public sealed partial record IngressPortStatus
{
    [Field("port", 1, Always = true, Required = true)]
    public int Port { get; init; }

    [Field("protocol", 2, Always = true, Required = true, Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    [Field("error", 3)]
    public string? Error { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.IngressRule")]
public sealed partial record IngressRule
{
    [Field("host", 1)]
    public string Host { get; init; } = "";

    [Field("http", 2, 1)]
    public HTTPIngressRuleValue? Http { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.IngressSpec")]
public sealed partial record IngressSpec
{
    [Field("ingressClassName", 4)]
    public string? IngressClassName { get; init; }

    /// <summary>Where requests go that no rule matches.</summary>
    [Field("backend", 1)]
    public IngressBackend? Backend { get; init; }

    [Field("tls", 2, List = "atomic")]
    public ValueList<IngressTLS> Tls { get; init; }

    [Field("rules", 3, List = "atomic")]
    public ValueList<IngressRule> Rules { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.IngressStatus")]
public sealed partial record IngressStatus
{
    [Field("loadBalancer", 1)]
    public IngressLoadBalancerStatus LoadBalancer { get; init; } = IngressLoadBalancerStatus.Empty;
}

[ApiType("io.k8s.api.networking.v1beta1.IngressTLS")]
public sealed partial record IngressTLS
{
    [Field("hosts", 1, List = "atomic")]
    public ValueList<string> Hosts { get; init; }

    [Field("secretName", 2)]
    public string SecretName { get; init; } = "";
}
