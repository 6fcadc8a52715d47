namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "GetOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions")]
public sealed partial record GetOptions : KubeObject
{
    [Field("resourceVersion", 1)]
    public string ResourceVersion { get; init; } = "";
}
