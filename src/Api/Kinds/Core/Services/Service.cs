namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "Service")]
[ApiType("io.k8s.api.core.v1.Service")]
[Resource("services", "service", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "svc", Categories = "all", StorageVersionHash = "0/CO1lhkEBI=")]
[Subresource("proxy", "ServiceProxyOptions", "create,delete,get,patch,update")]
[Subresource("status", "Service", "get,patch,update")]
public sealed partial record Service : MetaObject
{
    [Field("spec", 2)]
    public ServiceSpec Spec { get; init; } = ServiceSpec.Empty;

    [Field("status", 3)]
    public ServiceStatus Status { get; init; } = ServiceStatus.Empty;
}

[ApiType("io.k8s.api.core.v1.ClientIPConfig")]
public sealed partial record ClientIPConfig
{
    [Field("timeoutSeconds", 1)]
    public int? TimeoutSeconds { get; init; }
}

[ApiType("io.k8s.api.core.v1.LoadBalancerIngress")]
public sealed partial record LoadBalancerIngress
{
    [Field("ip", 1)]
    public string Ip { get; init; } = "";

    [Field("hostname", 2)]
    public string Hostname { get; init; } = "";

    [Field("ipMode", 3)]
    public string? IpMode { get; init; }

    [Field("ports", 4, List = "atomic")]
    public ValueList<PortStatus> Ports { get; init; }
}

[ApiType("io.k8s.api.core.v1.LoadBalancerStatus")]
public sealed partial record LoadBalancerStatus
{
    [Field("ingress", 1, List = "atomic")]
    public ValueList<LoadBalancerIngress> Ingress { get; init; }
}

[ApiType("io.k8s.api.core.v1.PortStatus")]
public sealed partial record PortStatus
{
    [Field("port", 1, Always = true, Required = true)]
    public int Port { get; init; }

    [Field("protocol", 2, Always = true, Required = true, Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    [Field("error", 3)]
    public string? Error { get; init; }
}

[ApiType("io.k8s.api.core.v1.ServicePort")]
public sealed partial record ServicePort
{
    [Field("name", 1)]
    public string Name { get; init; } = "";

    [Field("protocol", 2, Default = "\"TCP\"", Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    [Field("appProtocol", 6)]
    public string? AppProtocol { get; init; }

    [Field("port", 3, Always = true, Required = true)]
    public int Port { get; init; }

    [Field("targetPort", 4)]
    public IntOrString TargetPort { get; init; }

    [Field("nodePort", 5)]
    public int NodePort { get; init; }
}

[ApiType("io.k8s.api.core.v1.ServiceSpec")]
public sealed partial record ServiceSpec
{
    [Field("ports", 1, PatchStrategy = "merge", MergeKey = "port", List = "map", Keys = "port,protocol")]
    public ValueList<ServicePort> Ports { get; init; }

    [Field("selector", 2, Map = "atomic")]
    public ValueMap<string> Selector { get; init; }

    [Field("clusterIP", 3)]
    public string ClusterIP { get; init; } = "";

    [Field("clusterIPs", 18, List = "atomic")]
    public ValueList<string> ClusterIPs { get; init; }

    [Field("type", 4, Enum = "ClusterIP,ExternalName,LoadBalancer,NodePort")]
    public string Type { get; init; } = "";

    [Field("externalIPs", 5, List = "atomic")]
    public ValueList<string> ExternalIPs { get; init; }

    [Field("sessionAffinity", 7, Enum = "ClientIP,None")]
    public string SessionAffinity { get; init; } = "";

    [Field("loadBalancerIP", 8)]
    public string LoadBalancerIP { get; init; } = "";

    [Field("loadBalancerSourceRanges", 9, List = "atomic")]
    public ValueList<string> LoadBalancerSourceRanges { get; init; }

    [Field("externalName", 10)]
    public string ExternalName { get; init; } = "";

    [Field("externalTrafficPolicy", 11, Enum = "Cluster,Local")]
    public string ExternalTrafficPolicy { get; init; } = "";

    [Field("healthCheckNodePort", 12)]
    public int HealthCheckNodePort { get; init; }

    [Field("publishNotReadyAddresses", 13)]
    public bool PublishNotReadyAddresses { get; init; }

    [Field("sessionAffinityConfig", 14)]
    public SessionAffinityConfig? SessionAffinityConfig { get; init; }

    [Field("ipFamilies", 19, Enum = ",IPv4,IPv6", List = "atomic")]
    public ValueList<string> IpFamilies { get; init; }

    [Field("ipFamilyPolicy", 17, Enum = "PreferDualStack,RequireDualStack,SingleStack")]
    public string? IpFamilyPolicy { get; init; }

    [Field("allocateLoadBalancerNodePorts", 20)]
    public bool? AllocateLoadBalancerNodePorts { get; init; }

    [Field("loadBalancerClass", 21)]
    public string? LoadBalancerClass { get; init; }

    [Field("internalTrafficPolicy", 22, Enum = "Cluster,Local")]
    public string? InternalTrafficPolicy { get; init; }

    [Field("trafficDistribution", 23)]
    public string? TrafficDistribution { get; init; }
}

[ApiType("io.k8s.api.core.v1.ServiceStatus")]
public sealed partial record ServiceStatus
{
    [Field("loadBalancer", 1)]
    public LoadBalancerStatus LoadBalancer { get; init; } = LoadBalancerStatus.Empty;

    [Field("conditions", 2, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<Condition> Conditions { get; init; }
}

[ApiType("io.k8s.api.core.v1.SessionAffinityConfig")]
public sealed partial record SessionAffinityConfig
{
    [Field("clientIP", 1)]
    public ClientIPConfig? ClientIP { get; init; }
}
