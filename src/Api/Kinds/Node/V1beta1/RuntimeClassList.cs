namespace Kubestrel.Kinds.Node.V1beta1;

[ApiKind("node.k8s.io", "v1beta1", "RuntimeClassList")]
[ApiType("io.k8s.api.node.v1beta1.RuntimeClassList")]
public sealed partial record RuntimeClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<RuntimeClass> Items { get; init; }
}
