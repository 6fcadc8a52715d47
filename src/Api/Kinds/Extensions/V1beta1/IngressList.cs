namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiKind("extensions", "v1beta1", "IngressList")]
[ApiType("io.k8s.api.extensions.v1beta1.IngressList")]
public sealed partial record IngressList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Ingress> Items { get; init; }
}
