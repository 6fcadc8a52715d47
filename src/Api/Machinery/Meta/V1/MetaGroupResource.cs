namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource")]
public sealed partial record MetaGroupResource
{
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    [Field("resource", 2, Always = true, Required = true)]
    public string Resource { get; init; } = "";
}
