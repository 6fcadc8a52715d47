namespace Kubestrel.Kinds.Core.V1;

/// <summary>Requirements that must all hold; an empty term matches no node.</summary>
[ApiType("io.k8s.api.core.v1.NodeSelectorTerm", Map = "atomic")]
public sealed partial record NodeSelectorTerm
{
    /// <summary>Requirements on the node's labels.</summary>
    [Field("matchExpressions", 1, List = "atomic")]
    public ValueList<NodeSelectorRequirement> MatchExpressions { get; init; }

    /// <summary>Requirements on fields; metadata.name is the only one.</summary>
    [Field("matchFields", 2, List = "atomic")]
    public ValueList<NodeSelectorRequirement> MatchFields { get; init; }
}
