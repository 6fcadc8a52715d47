namespace Kubestrel.Machinery.Meta.V1;

/// <summary>Chooses objects by their labels. All requirements must hold; an empty selector chooses everything, a missing one nothing.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", Map = "atomic")]
public sealed partial record LabelSelector
{
    /// <summary>Labels an object must have with exactly these values.</summary>
    [Field("matchLabels", 1)]
    public ValueMap<string> MatchLabels { get; init; }

    /// <summary>Further requirements on single labels; all of them must hold, and matchLabels too.</summary>
    [Field("matchExpressions", 2, List = "atomic")]
    public ValueList<LabelSelectorRequirement> MatchExpressions { get; init; }
}
