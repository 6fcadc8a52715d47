namespace Kubestrel.Kinds.Networking.V1;

/// <summary>Says which traffic pods may have. Pods that no policy selects may have any.</summary>
[ApiKind("networking.k8s.io", "v1", "NetworkPolicy")]
[ApiType("io.k8s.api.networking.v1.NetworkPolicy")]
[Resource("networkpolicies", "networkpolicy", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "netpol", StorageVersionHash = "YpfwF18m1G8=")]
public sealed partial record NetworkPolicy : MetaObject
{
    /// <summary>The pods it is about, and the traffic they may have.</summary>
    [Field("spec", 2)]
    public NetworkPolicySpec Spec { get; init; } = NetworkPolicySpec.Empty;
}

/// <summary>A range of addresses.</summary>
[ApiType("io.k8s.api.networking.v1.IPBlock")]
public sealed partial record IPBlock
{
    /// <summary>The range, "192.168.0.0/16" or "2001:db8::/64".</summary>
    [Field("cidr", 1, Always = true, Required = true)]
    public string Cidr { get; init; } = "";

    /// <summary>Parts of the range that are left out.</summary>
    [Field("except", 2, List = "atomic")]
    public ValueList<string> Except { get; init; }
}

/// <summary>Traffic out that is allowed: to any of the peers, on any of the ports.</summary>
[ApiType("io.k8s.api.networking.v1.NetworkPolicyEgressRule")]
public sealed partial record NetworkPolicyEgressRule
{
    /// <summary>The peers' ports; all when empty.</summary>
    [Field("ports", 1, List = "atomic")]
    public ValueList<NetworkPolicyPort> Ports { get; init; }

    /// <summary>Whom traffic may go to; anybody when empty.</summary>
    [Field("to", 2, List = "atomic")]
    public ValueList<NetworkPolicyPeer> To { get; init; }
}

/// <summary>Traffic in that is allowed: from any of the peers, on any of the ports.</summary>
[ApiType("io.k8s.api.networking.v1.NetworkPolicyIngressRule")]
public sealed partial record NetworkPolicyIngressRule
{
    /// <summary>The ports of the selected pods; all when empty.</summary>
    [Field("ports", 1, List = "atomic")]
    public ValueList<NetworkPolicyPort> Ports { get; init; }

    /// <summary>Whom traffic may come from; anybody when empty.</summary>
    [Field("from", 2, List = "atomic")]
    public ValueList<NetworkPolicyPeer> From { get; init; }
}

/// <summary>Whom traffic may come from or go to. ipBlock stands alone.</summary>
[ApiType("io.k8s.api.networking.v1.NetworkPolicyPeer")]
public sealed partial record NetworkPolicyPeer
{
    /// <summary>Pods by label, of the policy's namespace or of those in namespaceSelector; an empty selector takes all.</summary>
    [Field("podSelector", 1)]
    public LabelSelector? PodSelector { get; init; }

    /// <summary>Namespaces by label; an empty selector takes all. Without podSelector all their pods.</summary>
    [Field("namespaceSelector", 2)]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Addresses, meant for those outside the cluster.</summary>
    [Field("ipBlock", 3)]
    public IPBlock? IpBlock { get; init; }
}

/// <summary>Ports that are allowed.</summary>
[ApiType("io.k8s.api.networking.v1.NetworkPolicyPort")]
public sealed partial record NetworkPolicyPort
{
    /// <summary>TCP (the default), UDP or SCTP.</summary>
    [Field("protocol", 1, Enum = "SCTP,TCP,UDP")]
    public string? Protocol { get; init; }

    /// <summary>A number, or the name of a container port; all ports of the protocol when unset.</summary>
    [Field("port", 2)]
    public IntOrString? Port { get; init; }

    /// <summary>With it all ports from port to this one; port must then be a number not above it.</summary>
    [Field("endPort", 3)]
    public int? EndPort { get; init; }
}

/// <summary>Which traffic of which pods is allowed.</summary>
[ApiType("io.k8s.api.networking.v1.NetworkPolicySpec")]
public sealed partial record NetworkPolicySpec
{
    /// <summary>The pods it is about, in its namespace; an empty selector takes all.</summary>
    [Field("podSelector", 1, Always = true, Required = true)]
    public LabelSelector PodSelector { get; init; } = LabelSelector.Empty;

    /// <summary>Traffic in that is allowed, besides what other policies allow; none when empty.</summary>
    [Field("ingress", 2, List = "atomic")]
    public ValueList<NetworkPolicyIngressRule> Ingress { get; init; }

    /// <summary>Traffic out that is allowed, besides what other policies allow; none when empty. Only with policyTypes Egress.</summary>
    [Field("egress", 3, List = "atomic")]
    public ValueList<NetworkPolicyEgressRule> Egress { get; init; }

    /// <summary>Which direction it restricts: Ingress, Egress or both. By default Ingress, and Egress when there are egress rules.</summary>
    [Field("policyTypes", 4, Enum = "Egress,Ingress", List = "atomic")]
    public ValueList<string> PolicyTypes { get; init; }
}
