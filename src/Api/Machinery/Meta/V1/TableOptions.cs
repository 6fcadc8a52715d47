namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions")]
public sealed partial record TableOptions : KubeObject
{
    [Field("includeObject", 1)]
    public string IncludeObject { get; init; } = "";
}
