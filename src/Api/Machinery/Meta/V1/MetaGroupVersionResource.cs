namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionResource")]
public sealed partial record MetaGroupVersionResource
{
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    [Field("version", 2, Always = true, Required = true)]
    public string Version { get; init; } = "";

    [Field("resource", 3, Always = true, Required = true)]
    public string Resource { get; init; } = "";
}
