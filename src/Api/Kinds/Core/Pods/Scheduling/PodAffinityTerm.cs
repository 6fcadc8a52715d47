namespace Kubestrel.Kinds.Core.V1;

/// <summary>Which pods, in which namespaces, how near.</summary>
[ApiType("io.k8s.api.core.v1.PodAffinityTerm")]
public sealed partial record PodAffinityTerm
{
    /// <summary>The pods meant, by label; unset matches none.</summary>
    [Field("labelSelector", 1)]
    public LabelSelector? LabelSelector { get; init; }

    /// <summary>The namespaces they are in, besides those of namespaceSelector; when both are unset, the pod's own.</summary>
    [Field("namespaces", 2, List = "atomic")]
    public ValueList<string> Namespaces { get; init; }

    /// <summary>The node label whose value says what is "the same place", as kubernetes.io/hostname or topology.kubernetes.io/zone.</summary>
    [Field("topologyKey", 3, Always = true, Required = true)]
    public string TopologyKey { get; init; } = "";

    /// <summary>The namespaces they are in, by label; an empty selector takes all.</summary>
    [Field("namespaceSelector", 4)]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Labels of this pod whose values the others must share, added to labelSelector at creation; pod-template-hash keeps versions apart.</summary>
    [Field("matchLabelKeys", 5, List = "atomic")]
    public ValueList<string> MatchLabelKeys { get; init; }

    /// <summary>Labels of this pod whose values the others must not have, added to labelSelector at creation.</summary>
    [Field("mismatchLabelKeys", 6, List = "atomic")]
    public ValueList<string> MismatchLabelKeys { get; init; }
}
