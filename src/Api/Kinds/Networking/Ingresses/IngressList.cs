namespace Kubestrel.Kinds.Networking.V1;

[ApiKind("networking.k8s.io", "v1", "IngressList")]
[ApiType("io.k8s.api.networking.v1.IngressList")]
public sealed partial record IngressList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Ingress> Items { get; init; }
}
