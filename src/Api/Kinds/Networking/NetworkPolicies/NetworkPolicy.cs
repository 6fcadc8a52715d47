namespace Kubestrel.Kinds.Networking.V1;

[ApiKind("networking.k8s.io", "v1", "NetworkPolicy")]
[ApiType("io.k8s.api.networking.v1.NetworkPolicy")]
[Resource("networkpolicies", "networkpolicy", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "netpol", StorageVersionHash = "YpfwF18m1G8=")]
public sealed partial record NetworkPolicy : MetaObject
{
    [Field("spec", 2)]
    public NetworkPolicySpec Spec { get; init; } = NetworkPolicySpec.Empty;
}

[ApiType("io.k8s.api.networking.v1.IPBlock")]
public sealed partial record IPBlock
{
    [Field("cidr", 1, Always = true, Required = true)]
    public string Cidr { get; init; } = "";

    [Field("except", 2, List = "atomic")]
    public ValueList<string> Except { get; init; }
}

[ApiType("io.k8s.api.networking.v1.NetworkPolicyEgressRule")]
public sealed partial record NetworkPolicyEgressRule
{
    [Field("ports", 1, List = "atomic")]
    public ValueList<NetworkPolicyPort> Ports { get; init; }

    [Field("to", 2, List = "atomic")]
    public ValueList<NetworkPolicyPeer> To { get; init; }
}

[ApiType("io.k8s.api.networking.v1.NetworkPolicyIngressRule")]
public sealed partial record NetworkPolicyIngressRule
{
    [Field("ports", 1, List = "atomic")]
    public ValueList<NetworkPolicyPort> Ports { get; init; }

    [Field("from", 2, List = "atomic")]
    public ValueList<NetworkPolicyPeer> From { get; init; }
}

[ApiType("io.k8s.api.networking.v1.NetworkPolicyPeer")]
public sealed partial record NetworkPolicyPeer
{
    [Field("podSelector", 1)]
    public LabelSelector? PodSelector { get; init; }

    [Field("namespaceSelector", 2)]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field("ipBlock", 3)]
    public IPBlock? IpBlock { get; init; }
}

[ApiType("io.k8s.api.networking.v1.NetworkPolicyPort")]
public sealed partial record NetworkPolicyPort
{
    [Field("protocol", 1, Enum = "SCTP,TCP,UDP")]
    public string? Protocol { get; init; }

    [Field("port", 2)]
    public IntOrString? Port { get; init; }

    [Field("endPort", 3)]
    public int? EndPort { get; init; }
}

[ApiType("io.k8s.api.networking.v1.NetworkPolicySpec")]
public sealed partial record NetworkPolicySpec
{
    [Field("podSelector", 1, Always = true, Required = true)]
    public LabelSelector PodSelector { get; init; } = LabelSelector.Empty;

    [Field("ingress", 2, List = "atomic")]
    public ValueList<NetworkPolicyIngressRule> Ingress { get; init; }

    [Field("egress", 3, List = "atomic")]
    public ValueList<NetworkPolicyEgressRule> Egress { get; init; }

    [Field("policyTypes", 4, Enum = "Egress,Ingress", List = "atomic")]
    public ValueList<string> PolicyTypes { get; init; }
}
