namespace Kubestrel.Kinds.Discovery.V1beta1;

[ApiKind("discovery.k8s.io", "v1beta1", "EndpointSlice")]
[ApiType("io.k8s.api.discovery.v1beta1.EndpointSlice")]
public sealed partial record EndpointSlice : MetaObject
{
    [Field("addressType", 4, Always = true, Required = true)]
    public string AddressType { get; init; } = "";

    [Field("endpoints", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<Endpoint> Endpoints { get; init; }

    [Field("ports", 3, Always = true, List = "atomic")]
    public ValueList<EndpointPort> Ports { get; init; }
}

[ApiType("io.k8s.api.discovery.v1beta1.Endpoint")]
public sealed partial record Endpoint
{
    [Field("addresses", 1, Always = true, Required = true, List = "set")]
    public ValueList<string> Addresses { get; init; }

    [Field("conditions", 2)]
    public EndpointConditions Conditions { get; init; } = EndpointConditions.Empty;

    [Field("hostname", 3)]
    public string? Hostname { get; init; }

    [Field("targetRef", 4)]
    public Core.V1.ObjectReference? TargetRef { get; init; }

    /// <summary>Labels of where it is, as "kubernetes.io/hostname" and "topology.kubernetes.io/zone"; at most 16.</summary>
    [Field("topology", 5)]
    public ValueMap<string> Topology { get; init; }

    [Field("nodeName", 6)]
    public string? NodeName { get; init; }

    [Field("hints", 7)]
    public EndpointHints? Hints { get; init; }
}

[ApiType("io.k8s.api.discovery.v1beta1.EndpointConditions")]
public sealed partial record EndpointConditions
{
    [Field("ready", 1)]
    public bool? Ready { get; init; }

    [Field("serving", 2)]
    public bool? Serving { get; init; }

    [Field("terminating", 3)]
    public bool? Terminating { get; init; }
}

[ApiType("io.k8s.api.discovery.v1beta1.EndpointHints")]
public sealed partial record EndpointHints
{
    [Field("forZones", 1, List = "atomic")]
    public ValueList<ForZone> ForZones { get; init; }
}

[ApiType("io.k8s.api.discovery.v1beta1.EndpointPort")]
public sealed partial record EndpointPort
{
    [Field("name", 1)]
    public string? Name { get; init; }

    [Field("protocol", 2, Enum = "SCTP,TCP,UDP")]
    public string? Protocol { get; init; }

    [Field("port", 3)]
    public int? Port { get; init; }

    [Field("appProtocol", 4)]
    public string? AppProtocol { get; init; }
}

[ApiType("io.k8s.api.discovery.v1beta1.ForZone")]
public sealed partial record ForZone
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
