namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiKind("networking.k8s.io", "v1beta1", "IngressList", Deprecated = "1.19", Removed = "1.22", Replacement = "networking.k8s.io/v1, Kind=IngressList")]
[ApiType("io.k8s.api.networking.v1beta1.IngressList")]
public sealed partial record IngressList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Ingress> Items { get; init; }
}
