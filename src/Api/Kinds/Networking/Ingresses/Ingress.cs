namespace Kubestrel.Kinds.Networking.V1;

/// <summary>Leads HTTP traffic from outside to services, by host and path.</summary>
[ApiKind("networking.k8s.io", "v1", "Ingress")]
[ApiType("io.k8s.api.networking.v1.Ingress")]
[Resource("ingresses", "ingress", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ing", StorageVersionHash = "39NQlfNR+bo=")]
[Subresource("status", "Ingress", "get,patch,update")]
public sealed partial record Ingress : MetaObject
{
    /// <summary>Which hosts and paths lead where.</summary>
    [Field("spec", 2)]
    public IngressSpec Spec { get; init; } = IngressSpec.Empty;

    /// <summary>The addresses at which the traffic is taken.</summary>
    [Field("status", 3)]
    public IngressStatus Status { get; init; } = IngressStatus.Empty;
}

/// <summary>A path and where it leads.</summary>
[ApiType("io.k8s.api.networking.v1.HTTPIngressPath")]
public sealed partial record HTTPIngressPath
{
    /// <summary>The path, beginning with "/"; needed for Exact and Prefix.</summary>
    [Field("path", 1)]
    public string Path { get; init; } = "";

    /// <summary>Exact: this very path. Prefix: also paths below it, element by element. ImplementationSpecific: as the controller says.</summary>
    [Field("pathType", 3, Always = true, Required = true, Enum = "Exact,ImplementationSpecific,Prefix")]
    public string? PathType { get; init; }

    /// <summary>The service, or other object, that gets requests with this path.</summary>
    [Field("backend", 2, Always = true, Required = true)]
    public IngressBackend Backend { get; init; } = IngressBackend.Empty;
}

/// <summary>The paths of a host.</summary>
[ApiType("io.k8s.api.networking.v1.HTTPIngressRuleValue")]
public sealed partial record HTTPIngressRuleValue
{
    /// <summary>The paths; the longest match wins, and Exact over Prefix.</summary>
    [Field("paths", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<HTTPIngressPath> Paths { get; init; }
}

/// <summary>Where requests go: a service or another object, one of both.</summary>
[ApiType("io.k8s.api.networking.v1.IngressBackend")]
public sealed partial record IngressBackend
{
    /// <summary>A service of the Ingress's namespace.</summary>
    [Field("service", 4)]
    public IngressServiceBackend? Service { get; init; }

    /// <summary>An object of the Ingress's namespace, of a kind the controller knows.</summary>
    [Field("resource", 3)]
    public Core.V1.TypedLocalObjectReference? Resource { get; init; }
}

/// <summary>An address at which an Ingress takes traffic.</summary>
[ApiType("io.k8s.api.networking.v1.IngressLoadBalancerIngress")]
public sealed partial record IngressLoadBalancerIngress
{
    /// <summary>The address, for balancers that have one.</summary>
    [Field("ip", 1)]
    public string Ip { get; init; } = "";

    /// <summary>The name, for balancers that have one.</summary>
    [Field("hostname", 2)]
    public string Hostname { get; init; } = "";

    /// <summary>The balancer's ports, with what is wrong with any of them.</summary>
    [Field("ports", 4, List = "atomic")]
    public ValueList<IngressPortStatus> Ports { get; init; }
}

/// <summary>Where an Ingress takes traffic.</summary>
[ApiType("io.k8s.api.networking.v1.IngressLoadBalancerStatus")]
public sealed partial record IngressLoadBalancerStatus
{
    /// <summary>The balancer's addresses; traffic to any of them is taken.</summary>
    [Field("ingress", 1, List = "atomic")]
    public ValueList<IngressLoadBalancerIngress> Ingress { get; init; }
}

/// <summary>A port of a balancer.</summary>
[ApiType("io.k8s.api.networking.v1.IngressPortStatus")]
public sealed partial record IngressPortStatus
{
    /// <summary>The port number that this is about.</summary>
    [Field("port", 1, Always = true, Required = true)]
    public int Port { get; init; }

    /// <summary>The port's transport: TCP, UDP or SCTP.</summary>
    [Field("protocol", 2, Always = true, Required = true, Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>What is wrong with the port, one CamelCase word, with a domain for words of a provider.</summary>
    [Field("error", 3)]
    public string? Error { get; init; }
}

/// <summary>The paths of one host.</summary>
[ApiType("io.k8s.api.networking.v1.IngressRule")]
public sealed partial record IngressRule
{
    /// <summary>The host name, exact or with a first label "*" that stands for one label; all hosts when empty. No address, no port.</summary>
    [Field("host", 1)]
    public string Host { get; init; } = "";

    /// <summary>The paths; without any, all requests of the host go to the default backend.</summary>
    [Field("http", 2, 1)]
    public HTTPIngressRuleValue? Http { get; init; }
}

/// <summary>A service and its port.</summary>
[ApiType("io.k8s.api.networking.v1.IngressServiceBackend")]
public sealed partial record IngressServiceBackend
{
    /// <summary>The service, in the Ingress's namespace.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The service's port, by name or number.</summary>
    [Field("port", 2)]
    public ServiceBackendPort Port { get; init; } = ServiceBackendPort.Empty;
}

/// <summary>Which hosts and paths lead where.</summary>
[ApiType("io.k8s.api.networking.v1.IngressSpec")]
public sealed partial record IngressSpec
{
    /// <summary>The class, and so the controller; the default class when unset at creation.</summary>
    [Field("ingressClassName", 4)]
    public string? IngressClassName { get; init; }

    /// <summary>Where requests go that no rule matches; needed when there are no rules.</summary>
    [Field("defaultBackend", 1)]
    public IngressBackend? DefaultBackend { get; init; }

    /// <summary>Certificates by host, chosen by SNI, on port 443.</summary>
    [Field("tls", 2, List = "atomic")]
    public ValueList<IngressTLS> Tls { get; init; }

    /// <summary>The rules; without any, all requests go to defaultBackend.</summary>
    [Field("rules", 3, List = "atomic")]
    public ValueList<IngressRule> Rules { get; init; }
}

/// <summary>The state of an Ingress.</summary>
[ApiType("io.k8s.api.networking.v1.IngressStatus")]
public sealed partial record IngressStatus
{
    /// <summary>The addresses at which the Ingress takes traffic.</summary>
    [Field("loadBalancer", 1)]
    public IngressLoadBalancerStatus LoadBalancer { get; init; } = IngressLoadBalancerStatus.Empty;
}

/// <summary>A certificate for hosts.</summary>
[ApiType("io.k8s.api.networking.v1.IngressTLS")]
public sealed partial record IngressTLS
{
    /// <summary>The hosts; should be names of the certificate. The controller's default when empty.</summary>
    [Field("hosts", 1, List = "atomic")]
    public ValueList<string> Hosts { get; init; }

    /// <summary>The secret with tls.crt and tls.key; without one TLS is passed through by SNI alone.</summary>
    [Field("secretName", 2)]
    public string SecretName { get; init; } = "";
}

/// <summary>A port of a service, by name or number, one of both.</summary>
[ApiType("io.k8s.api.networking.v1.ServiceBackendPort", Map = "atomic")]
public sealed partial record ServiceBackendPort
{
    /// <summary>The port's name in the service.</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>The port's number in the service, 1 to 65535.</summary>
    [Field("number", 2)]
    public int Number { get; init; }
}
