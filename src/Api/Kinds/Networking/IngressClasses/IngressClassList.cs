namespace Kubestrel.Kinds.Networking.V1;

[ApiKind("networking.k8s.io", "v1", "IngressClassList")]
[ApiType("io.k8s.api.networking.v1.IngressClassList")]
public sealed partial record IngressClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<IngressClass> Items { get; init; }
}
