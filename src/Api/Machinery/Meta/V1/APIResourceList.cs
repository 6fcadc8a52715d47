namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "APIResourceList")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList")]
public sealed partial record APIResourceList : KubeObject
{
    [Field("groupVersion", 1, Always = true, Required = true)]
    public string GroupVersion { get; init; } = "";

    [Field("resources", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<APIResource> Resources { get; init; }
}
