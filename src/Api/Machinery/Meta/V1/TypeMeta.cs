namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta")]
public sealed partial record TypeMeta
{
    [Field("kind", 1)]
    public string Kind { get; init; } = "";

    [Field("apiVersion", 2)]
    public string ApiVersion { get; init; } = "";
}
