namespace Kubestrel.Kinds.Core.V1;

/// <summary>How evenly matching pods spread over places.</summary>
[ApiType("io.k8s.api.core.v1.TopologySpreadConstraint")]
public sealed partial record TopologySpreadConstraint
{
    /// <summary>By how many pods a place may be ahead of the emptiest one; at least 1.</summary>
    [Field("maxSkew", 1, Always = true, Required = true)]
    public int MaxSkew { get; init; }

    /// <summary>The node label whose value is the place. Nodes without it are left out.</summary>
    [Field("topologyKey", 2, Always = true, Required = true)]
    public string TopologyKey { get; init; } = "";

    /// <summary>DoNotSchedule makes the pod wait, ScheduleAnyway takes the best node there is.</summary>
    [Field("whenUnsatisfiable", 3, Always = true, Required = true, Enum = "DoNotSchedule,ScheduleAnyway")]
    public string WhenUnsatisfiable { get; init; } = "";

    /// <summary>The pods that are counted, in the pod's namespace.</summary>
    [Field("labelSelector", 4)]
    public LabelSelector? LabelSelector { get; init; }

    /// <summary>With fewer places than this that fit, the emptiest counts as having no pod. For DoNotSchedule only; 1 by default.</summary>
    [Field("minDomains", 5)]
    public int? MinDomains { get; init; }

    /// <summary>Honor (the default) counts only nodes that the pod's nodeSelector and nodeAffinity allow, Ignore all.</summary>
    [Field("nodeAffinityPolicy", 6, Enum = "Honor,Ignore")]
    public string? NodeAffinityPolicy { get; init; }

    /// <summary>Honor counts only nodes whose taints the pod tolerates, Ignore (the default) all.</summary>
    [Field("nodeTaintsPolicy", 7, Enum = "Honor,Ignore")]
    public string? NodeTaintsPolicy { get; init; }

    /// <summary>Labels of this pod whose values counted pods must share; pod-template-hash counts each revision by itself.</summary>
    [Field("matchLabelKeys", 8, List = "atomic")]
    public ValueList<string> MatchLabelKeys { get; init; }
}
