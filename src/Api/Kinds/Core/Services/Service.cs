namespace Kubestrel.Kinds.Core.V1;

/// <summary>One stable address and name for a changing set of pods.</summary>
[ApiKind("", "v1", "Service")]
[ApiType("io.k8s.api.core.v1.Service")]
[Resource("services", "service", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "svc", Categories = "all", StorageVersionHash = "0/CO1lhkEBI=")]
[Subresource("proxy", "ServiceProxyOptions", "create,delete,get,patch,update")]
[Subresource("status", "Service", "get,patch,update")]
public sealed partial record Service : MetaObject
{
    /// <summary>Which pods, on which ports, reached how.</summary>
    [Field("spec", 2)]
    public ServiceSpec Spec { get; init; } = ServiceSpec.Empty;

    /// <summary>The addresses of a load balancer; empty for other types.</summary>
    [Field("status", 3)]
    public ServiceStatus Status { get; init; } = ServiceStatus.Empty;
}

/// <summary>Affinity by the client's address.</summary>
[ApiType("io.k8s.api.core.v1.ClientIPConfig")]
public sealed partial record ClientIPConfig
{
    /// <summary>Seconds without traffic until the affinity is forgotten, 1 to 86400; 10800 (3 hours) by default.</summary>
    [Field("timeoutSeconds", 1)]
    public int? TimeoutSeconds { get; init; }
}

/// <summary>An address at which a load balancer takes traffic.</summary>
[ApiType("io.k8s.api.core.v1.LoadBalancerIngress")]
public sealed partial record LoadBalancerIngress
{
    /// <summary>The address, for balancers that have one.</summary>
    [Field("ip", 1)]
    public string Ip { get; init; } = "";

    /// <summary>The name, for balancers that have one.</summary>
    [Field("hostname", 2)]
    public string Hostname { get; init; } = "";

    /// <summary>VIP: the proxies may take traffic for this address themselves. Proxy: it must go through the balancer. Only with ip.</summary>
    [Field("ipMode", 3)]
    public string? IpMode { get; init; }

    /// <summary>The balancer's ports, with what is wrong with any of them.</summary>
    [Field("ports", 4, List = "atomic")]
    public ValueList<PortStatus> Ports { get; init; }
}

/// <summary>Where a load balancer takes traffic.</summary>
[ApiType("io.k8s.api.core.v1.LoadBalancerStatus")]
public sealed partial record LoadBalancerStatus
{
    /// <summary>The balancer's addresses; traffic to any of them reaches the service.</summary>
    [Field("ingress", 1, List = "atomic")]
    public ValueList<LoadBalancerIngress> Ingress { get; init; }
}

/// <summary>A port at a load balancer.</summary>
[ApiType("io.k8s.api.core.v1.PortStatus")]
public sealed partial record PortStatus
{
    /// <summary>The service's port number that this is about.</summary>
    [Field("port", 1, Always = true, Required = true)]
    public int Port { get; init; }

    /// <summary>The port's transport: TCP, UDP or SCTP.</summary>
    [Field("protocol", 2, Always = true, Required = true, Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>What is wrong with the port, one CamelCase word, with a domain for words of a provider.</summary>
    [Field("error", 3)]
    public string? Error { get; init; }
}

/// <summary>A port of a service.</summary>
[ApiType("io.k8s.api.core.v1.ServicePort")]
public sealed partial record ServicePort
{
    /// <summary>A DNS label, unique in the service; may be left out when there is one port. DNS SRV records and endpoints have it too.</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>The transport: TCP, UDP or SCTP.</summary>
    [Field("protocol", 2, Default = "\"TCP\"", Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>The protocol spoken above, a hint: an IANA service name ("https") or one with a domain ("kubernetes.io/h2c").</summary>
    [Field("appProtocol", 6)]
    public string? AppProtocol { get; init; }

    /// <summary>The service's port, 1 to 65535.</summary>
    [Field("port", 3, Always = true, Required = true)]
    public int Port { get; init; }

    /// <summary>The pods' port, by number or by the name of a container port; by default the same as port. Ignored for clusterIP None.</summary>
    [Field("targetPort", 4)]
    public IntOrString TargetPort { get; init; }

    /// <summary>The port on every node, for NodePort and LoadBalancer; one of 30000-32767 is taken when unset.</summary>
    [Field("nodePort", 5)]
    public int NodePort { get; init; }
}

/// <summary>How a service is reached and where its traffic goes.</summary>
[ApiType("io.k8s.api.core.v1.ServiceSpec")]
public sealed partial record ServiceSpec
{
    /// <summary>The ports; at least one, except with clusterIP None or ExternalName.</summary>
    [Field("ports", 1, PatchStrategy = "merge", MergeKey = "port", List = "map", Keys = "port,protocol")]
    public ValueList<ServicePort> Ports { get; init; }

    /// <summary>Labels of the pods that traffic goes to. Without it somebody else must make the EndpointSlices.</summary>
    [Field("selector", 2, Map = "atomic")]
    public ValueMap<string> Selector { get; init; }

    /// <summary>The service's address, the first of clusterIPs; taken from the service range when unset. "None": no address, DNS answers with the
    /// pods'.</summary>
    [Field("clusterIP", 3)]
    public string ClusterIP { get; init; } = "";

    /// <summary>The service's addresses, at most one of each family.</summary>
    [Field("clusterIPs", 18, List = "atomic")]
    public ValueList<string> ClusterIPs { get; init; }

    /// <summary>ClusterIP (the default): inside the cluster. NodePort: also a port of each node. LoadBalancer: also a balancer. ExternalName: just a
    /// DNS alias.</summary>
    [Field("type", 4, Enum = "ClusterIP,ExternalName,LoadBalancer,NodePort")]
    public string Type { get; init; } = "";

    /// <summary>Further addresses on which nodes take traffic for the service; bringing it to a node is up to the user.</summary>
    [Field("externalIPs", 5, List = "atomic")]
    public ValueList<string> ExternalIPs { get; init; }

    /// <summary>ClientIP sends each client always to the same pod. None by default.</summary>
    [Field("sessionAffinity", 7, Enum = "ClientIP,None")]
    public string SessionAffinity { get; init; } = "";

    /// <summary>The balancer's address; deprecated, providers have annotations.</summary>
    [Field("loadBalancerIP", 8)]
    public string LoadBalancerIP { get; init; } = "";

    /// <summary>The client networks the balancer lets through; all by default.</summary>
    [Field("loadBalancerSourceRanges", 9, List = "atomic")]
    public ValueList<string> LoadBalancerSourceRanges { get; init; }

    /// <summary>The name that DNS answers with as CNAME, for type ExternalName; no address.</summary>
    [Field("externalName", 10)]
    public string ExternalName { get; init; } = "";

    /// <summary>Cluster (the default): traffic from outside may go to any node's pods. Local: only to those of the node it reached, keeping the
    /// client's address.</summary>
    [Field("externalTrafficPolicy", 11, Enum = "Cluster,Local")]
    public string ExternalTrafficPolicy { get; init; } = "";

    /// <summary>The port on which nodes tell balancers whether they have pods, for externalTrafficPolicy Local; taken when unset. Cannot be changed.</summary>
    [Field("healthCheckNodePort", 12)]
    public int HealthCheckNodePort { get; init; }

    /// <summary>DNS and endpoints treat all pods as ready, for peers that find each other before. Default false.</summary>
    [Field("publishNotReadyAddresses", 13)]
    public bool PublishNotReadyAddresses { get; init; }

    /// <summary>How long sessionAffinity ClientIP holds.</summary>
    [Field("sessionAffinityConfig", 14)]
    public SessionAffinityConfig? SessionAffinityConfig { get; init; }

    /// <summary>IPv4, IPv6 or both; the first one decides clusterIP. By default as ipFamilyPolicy and the cluster have it. The first cannot be changed.</summary>
    [Field("ipFamilies", 19, Enum = ",IPv4,IPv6", List = "atomic")]
    public ValueList<string> IpFamilies { get; init; }

    /// <summary>SingleStack (the default): one family. PreferDualStack: both where the cluster has both. RequireDualStack: both or fail.</summary>
    [Field("ipFamilyPolicy", 17, Enum = "PreferDualStack,RequireDualStack,SingleStack")]
    public string? IpFamilyPolicy { get; init; }

    /// <summary>For type LoadBalancer: whether node ports are taken; balancers that reach pods directly need none. Default true.</summary>
    [Field("allocateLoadBalancerNodePorts", 20)]
    public bool? AllocateLoadBalancerNodePorts { get; init; }

    /// <summary>Which balancer implementation is to serve the service; the default one when unset. For LoadBalancer only; cannot be changed.</summary>
    [Field("loadBalancerClass", 21)]
    public string? LoadBalancerClass { get; init; }

    /// <summary>Cluster (the default): traffic from pods may go to any node's pods. Local: only to those of the same node, else it is dropped.</summary>
    [Field("internalTrafficPolicy", 22, Enum = "Cluster,Local")]
    public string? InternalTrafficPolicy { get; init; }

    /// <summary>A preference, "PreferClose": topologically near pods first. Any pod by default.</summary>
    [Field("trafficDistribution", 23)]
    public string? TrafficDistribution { get; init; }
}

/// <summary>What a service got.</summary>
[ApiType("io.k8s.api.core.v1.ServiceStatus")]
public sealed partial record ServiceStatus
{
    /// <summary>The balancer's addresses, for type LoadBalancer.</summary>
    [Field("loadBalancer", 1)]
    public LoadBalancerStatus LoadBalancer { get; init; } = LoadBalancerStatus.Empty;

    /// <summary>The state of the service, as set by load balancer controllers.</summary>
    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}

/// <summary>Settings of session affinity.</summary>
[ApiType("io.k8s.api.core.v1.SessionAffinityConfig")]
public sealed partial record SessionAffinityConfig
{
    /// <summary>Settings of affinity by the client's address.</summary>
    [Field("clientIP", 1)]
    public ClientIPConfig? ClientIP { get; init; }
}
