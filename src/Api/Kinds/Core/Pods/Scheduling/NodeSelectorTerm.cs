namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeSelectorTerm", Map = "atomic")]
public sealed partial record NodeSelectorTerm
{
    [Field("matchExpressions", 1, List = "atomic")]
    public ValueList<NodeSelectorRequirement> MatchExpressions { get; init; }

    [Field("matchFields", 2, List = "atomic")]
    public ValueList<NodeSelectorRequirement> MatchFields { get; init; }
}
