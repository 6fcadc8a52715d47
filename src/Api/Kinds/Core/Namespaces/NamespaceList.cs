namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "NamespaceList")]
[ApiType("io.k8s.api.core.v1.NamespaceList")]
public sealed partial record NamespaceList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Namespace> Items { get; init; }
}
