namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "NodeList")]
[ApiType("io.k8s.api.core.v1.NodeList")]
public sealed partial record NodeList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Node> Items { get; init; }
}
