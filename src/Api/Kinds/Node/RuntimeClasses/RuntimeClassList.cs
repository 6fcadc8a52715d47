namespace Kubestrel.Kinds.Node.V1;

[ApiKind("node.k8s.io", "v1", "RuntimeClassList")]
[ApiType("io.k8s.api.node.v1.RuntimeClassList")]
public sealed partial record RuntimeClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<RuntimeClass> Items { get; init; }
}
