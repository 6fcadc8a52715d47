namespace Kubestrel.Kinds.Discovery.V1;

/// <summary>Some of the addresses behind a service; all slices labelled kubernetes.io/service-name=NAME together are the service's.</summary>
[ApiKind("discovery.k8s.io", "v1", "EndpointSlice")]
[ApiType("io.k8s.api.discovery.v1.EndpointSlice")]
[Resource("endpointslices", "endpointslice", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "qgS0xkrxYAI=")]
public sealed partial record EndpointSlice : MetaObject
{
    /// <summary>What addresses it has: IPv4, IPv6, or FQDN, which the proxies ignore. Cannot be changed.</summary>
    [Field("addressType", 4, Always = true, Required = true, Enum = "FQDN,IPv4,IPv6")]
    public string AddressType { get; init; } = "";

    /// <summary>The addresses with their state, at most 1,000; controllers stop at 100.</summary>
    [Field("endpoints", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<Endpoint> Endpoints { get; init; }

    /// <summary>The ports that each of the addresses listens on, at most 100. Empty: none, and a null port means any.</summary>
    [Field("ports", 3, Always = true, List = "atomic")]
    public ValueList<EndpointPort> Ports { get; init; }
}

/// <summary>A backend, most often a pod.</summary>
[ApiType("io.k8s.api.discovery.v1.Endpoint")]
public sealed partial record Endpoint
{
    /// <summary>Its addresses, at least one; users take the first.</summary>
    [Field("addresses", 1, Always = true, Required = true, List = "set")]
    public ValueList<string> Addresses { get; init; }

    /// <summary>Whether it takes traffic, can serve, and is ending.</summary>
    [Field("conditions", 2)]
    public EndpointConditions Conditions { get; init; } = EndpointConditions.Empty;

    /// <summary>The name under which DNS shows this one address below the service's name; a DNS label.</summary>
    [Field("hostname", 3)]
    public string? Hostname { get; init; }

    /// <summary>The object behind it, most often a Pod.</summary>
    [Field("targetRef", 4)]
    public Core.V1.ObjectReference? TargetRef { get; init; }

    /// <summary>Labels of the old topology field; only read, and kept from v1beta1.</summary>
    [Field("deprecatedTopology", 5)]
    public ValueMap<string> DeprecatedTopology { get; init; }

    /// <summary>The node it is on; lets proxies keep traffic local.</summary>
    [Field("nodeName", 6)]
    public string? NodeName { get; init; }

    /// <summary>The zone it is in, from the node's topology.kubernetes.io/zone.</summary>
    [Field("zone", 7)]
    public string? Zone { get; init; }

    /// <summary>For which clients it is meant; proxies may ignore it.</summary>
    [Field("hints", 8)]
    public EndpointHints? Hints { get; init; }
}

/// <summary>Whether an endpoint takes traffic.</summary>
[ApiType("io.k8s.api.discovery.v1.EndpointConditions")]
public sealed partial record EndpointConditions
{
    /// <summary>Takes traffic: serving and not terminating, or publishNotReadyAddresses. Unset counts as true.</summary>
    [Field("ready", 1)]
    public bool? Ready { get; init; }

    /// <summary>Passes its readiness probe, even when terminating. Unset counts as ready.</summary>
    [Field("serving", 2)]
    public bool? Serving { get; init; }

    /// <summary>Is being deleted. Unset counts as false.</summary>
    [Field("terminating", 3)]
    public bool? Terminating { get; init; }
}

/// <summary>Who should use an endpoint.</summary>
[ApiType("io.k8s.api.discovery.v1.EndpointHints")]
public sealed partial record EndpointHints
{
    /// <summary>Clients of these zones should, at most 8.</summary>
    [Field("forZones", 1, List = "atomic")]
    public ValueList<ForZone> ForZones { get; init; }
}

/// <summary>A port endpoints listen on.</summary>
[ApiType("io.k8s.api.discovery.v1.EndpointPort", Map = "atomic")]
public sealed partial record EndpointPort
{
    /// <summary>The service port's name; unique in the slice, may be empty.</summary>
    [Field("name", 1)]
    public string? Name { get; init; }

    /// <summary>TCP (the default), UDP or SCTP.</summary>
    [Field("protocol", 2, Enum = "SCTP,TCP,UDP")]
    public string? Protocol { get; init; }

    /// <summary>The port number; unset means any, as the reader sees fit.</summary>
    [Field("port", 3)]
    public int? Port { get; init; }

    /// <summary>The protocol spoken above, an IANA service name ("https") or one with a domain ("kubernetes.io/h2c").</summary>
    [Field("appProtocol", 4)]
    public string? AppProtocol { get; init; }
}

/// <summary>A zone whose clients should use an endpoint.</summary>
[ApiType("io.k8s.api.discovery.v1.ForZone")]
public sealed partial record ForZone
{
    /// <summary>The zone, as in the nodes' topology.kubernetes.io/zone.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
