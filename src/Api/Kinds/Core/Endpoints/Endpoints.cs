namespace Kubestrel.Kinds.Core.V1;

/// <summary>The addresses behind a service, in one object. EndpointSlices carry the same and scale; this one stops at 1,000 addresses.</summary>
[ApiKind("", "v1", "Endpoints")]
[ApiType("io.k8s.api.core.v1.Endpoints")]
[Resource("endpoints", "endpoints", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ep", StorageVersionHash = "fWeeMqaN/OA=")]
public sealed partial record Endpoints : MetaObject
{
    /// <summary>Every combination of these addresses with these ports; one subset for each set of ports.</summary>
    [Field("subsets", 2, List = "atomic")]
    public ValueList<EndpointSubset> Subsets { get; init; }
}

/// <summary>One address of a service, most often a pod's.</summary>
[ApiType("io.k8s.api.core.v1.EndpointAddress", Map = "atomic")]
public sealed partial record EndpointAddress
{
    /// <summary>An IPv4 or IPv6 address; loopback, link-local and multicast addresses are refused.</summary>
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";

    /// <summary>The name under which DNS shows this one address below the service's name; a pod's spec.hostname when subdomain is the service.</summary>
    [Field("hostname", 3)]
    public string Hostname { get; init; } = "";

    /// <summary>The node the address is on; lets the proxies keep traffic local.</summary>
    [Field("nodeName", 4)]
    public string? NodeName { get; init; }

    /// <summary>The object the address belongs to, most often a Pod.</summary>
    [Field("targetRef", 2)]
    public ObjectReference? TargetRef { get; init; }
}

/// <summary>A port the addresses of the subset listen on.</summary>
[ApiType("io.k8s.api.core.v1.EndpointPort", Map = "atomic")]
public sealed partial record EndpointPort
{
    /// <summary>The name of the service's port; may be empty only where the service has a single one.</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>The port number at the addresses, 1 to 65535.</summary>
    [Field("port", 2, Always = true, Required = true)]
    public int Port { get; init; }

    /// <summary>TCP, UDP or SCTP; TCP by default.</summary>
    [Field("protocol", 3, Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    /// <summary>The protocol spoken above, an IANA service name ("https") or one with a domain ("kubernetes.io/h2c", "kubernetes.io/ws").</summary>
    [Field("appProtocol", 4)]
    public string? AppProtocol { get; init; }
}

/// <summary>Addresses that share the same ports.</summary>
[ApiType("io.k8s.api.core.v1.EndpointSubset")]
public sealed partial record EndpointSubset
{
    /// <summary>The addresses whose pods are ready; traffic goes to these.</summary>
    [Field("addresses", 1, List = "atomic")]
    public ValueList<EndpointAddress> Addresses { get; init; }

    /// <summary>The addresses whose pods have not started, or fail their readiness probe; they get no traffic.</summary>
    [Field("notReadyAddresses", 2, List = "atomic")]
    public ValueList<EndpointAddress> NotReadyAddresses { get; init; }

    /// <summary>The ports each of the addresses listens on.</summary>
    [Field("ports", 3, List = "atomic")]
    public ValueList<EndpointPort> Ports { get; init; }
}
