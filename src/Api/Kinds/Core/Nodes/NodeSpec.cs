namespace Kubestrel.Kinds.Core.V1;

/// <summary>What others decide about a node.</summary>
[ApiType("io.k8s.api.core.v1.NodeSpec")]
public sealed partial record NodeSpec
{
    /// <summary>The range the node's pods get their addresses from, the first of podCIDRs; set once by a controller.</summary>
    [Field("podCIDR", 1)]
    public string PodCIDR { get; init; } = "";

    /// <summary>The pod ranges, at most one IPv4 and one IPv6.</summary>
    [Field("podCIDRs", 7, PatchStrategy = "merge", List = "set")]
    public ValueList<string> PodCIDRs { get; init; }

    /// <summary>The cloud's name of the machine, "PROVIDER://ID"; once set it cannot be changed.</summary>
    [Field("providerID", 3)]
    public string ProviderID { get; init; } = "";

    /// <summary>With true the scheduler puts no further pods here; set by kubectl cordon and drain. Pods that run stay.</summary>
    [Field("unschedulable", 4)]
    public bool Unschedulable { get; init; }

    /// <summary>What keeps pods away that do not tolerate it.</summary>
    [Field("taints", 5, List = "atomic")]
    public ValueList<Taint> Taints { get; init; }

    /// <summary>Not used since v1.22; once a ConfigMap with the kubelet's configuration.</summary>
    [Field("configSource", 6)]
    public NodeConfigSource? ConfigSource { get; init; }

    /// <summary>Not used; very old kubelets set it.</summary>
    [Field("externalID", 2)]
    public string ExternalID { get; init; } = "";
}
