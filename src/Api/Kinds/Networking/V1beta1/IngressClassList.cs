namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiKind("networking.k8s.io", "v1beta1", "IngressClassList", Deprecated = "1.19", Removed = "1.22", Replacement = "networking.k8s.io/v1, Kind=IngressClassList")]
[ApiType("io.k8s.api.networking.v1beta1.IngressClassList")]
public sealed partial record IngressClassList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<IngressClass> Items { get; init; }
}
