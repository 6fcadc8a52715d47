namespace Kubestrel.Kinds.Node.V1alpha1;

[ApiKind("node.k8s.io", "v1alpha1", "RuntimeClassList")]
[ApiType("io.k8s.api.node.v1alpha1.RuntimeClassList")]
public sealed partial record RuntimeClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<RuntimeClass> Items { get; init; }
}
