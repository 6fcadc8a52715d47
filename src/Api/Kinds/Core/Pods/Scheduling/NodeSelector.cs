namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeSelector", Map = "atomic")]
public sealed partial record NodeSelector
{
    [Field("nodeSelectorTerms", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<NodeSelectorTerm> NodeSelectorTerms { get; init; }
}
