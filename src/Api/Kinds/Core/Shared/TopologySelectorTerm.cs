namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.TopologySelectorTerm", Map = "atomic")]
public sealed partial record TopologySelectorTerm
{
    [Field("matchLabelExpressions", 1, List = "atomic")]
    public ValueList<TopologySelectorLabelRequirement> MatchLabelExpressions { get; init; }
}
