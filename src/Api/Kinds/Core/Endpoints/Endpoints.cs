namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "Endpoints")]
[ApiType("io.k8s.api.core.v1.Endpoints")]
[Resource("endpoints", "endpoints", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ep", StorageVersionHash = "fWeeMqaN/OA=")]
public sealed partial record Endpoints : MetaObject
{
    [Field("subsets", 2, List = "atomic")]
    public ValueList<EndpointSubset> Subsets { get; init; }
}

[ApiType("io.k8s.api.core.v1.EndpointAddress", Map = "atomic")]
public sealed partial record EndpointAddress
{
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";

    [Field("hostname", 3)]
    public string Hostname { get; init; } = "";

    [Field("nodeName", 4)]
    public string? NodeName { get; init; }

    [Field("targetRef", 2)]
    public ObjectReference? TargetRef { get; init; }
}

[ApiType("io.k8s.api.core.v1.EndpointPort", Map = "atomic")]
public sealed partial record EndpointPort
{
    [Field("name", 1)]
    public string Name { get; init; } = "";

    [Field("port", 2, Always = true, Required = true)]
    public int Port { get; init; }

    [Field("protocol", 3, Enum = "SCTP,TCP,UDP")]
    public string Protocol { get; init; } = "";

    [Field("appProtocol", 4)]
    public string? AppProtocol { get; init; }
}

[ApiType("io.k8s.api.core.v1.EndpointSubset")]
public sealed partial record EndpointSubset
{
    [Field("addresses", 1, List = "atomic")]
    public ValueList<EndpointAddress> Addresses { get; init; }

    [Field("notReadyAddresses", 2, List = "atomic")]
    public ValueList<EndpointAddress> NotReadyAddresses { get; init; }

    [Field("ports", 3, List = "atomic")]
    public ValueList<EndpointPort> Ports { get; init; }
}
