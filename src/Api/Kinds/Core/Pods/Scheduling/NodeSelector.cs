namespace Kubestrel.Kinds.Core.V1;

/// <summary>Chooses nodes by terms, of which one must match.</summary>
[ApiType("io.k8s.api.core.v1.NodeSelector", Map = "atomic")]
public sealed partial record NodeSelector
{
    /// <summary>The terms, at least one; a node is chosen when any of them matches.</summary>
    [Field("nodeSelectorTerms", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<NodeSelectorTerm> NodeSelectorTerms { get; init; }
}
