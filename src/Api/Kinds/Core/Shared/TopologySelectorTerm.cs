namespace Kubestrel.Kinds.Core.V1;

/// <summary>Requirements that must all hold.</summary>
[ApiType("io.k8s.api.core.v1.TopologySelectorTerm", Map = "atomic")]
public sealed partial record TopologySelectorTerm
{
    /// <summary>Requirements on the labels of nodes, all of which must hold.</summary>
    [Field("matchLabelExpressions", 1, List = "atomic")]
    public ValueList<TopologySelectorLabelRequirement> MatchLabelExpressions { get; init; }
}
